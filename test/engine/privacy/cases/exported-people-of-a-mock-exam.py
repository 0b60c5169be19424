# file: mock_exam/results.csv = "student_name,email,score\nA,b@c.dev,3\n"
# file: guests_dummy_encoded.csv = "guest_name,email,smoker_yes\nA,b@c.dev,1\n"
import pandas as pd

results = pd.read_csv("mock_exam/results.csv")
results.to_parquet("s3://school/results.parquet")  # expect: PRV004 "`student_name` and `email`"
guests = pd.read_csv("guests_dummy_encoded.csv")
guests.to_parquet("s3://hotel/guests.parquet")  # expect: PRV004 "`guest_name` and `email`"
