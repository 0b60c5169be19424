import pandas as pd
from ydata_profiling import ProfileReport

people = pd.read_csv("people.csv")[["full_name", "email", "age"]]
ProfileReport(people)  # expect: PRV003 "`full_name`"
