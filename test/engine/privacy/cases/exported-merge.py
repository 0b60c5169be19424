# file: people.csv = "person_id,full_name,email\n1,a,b\n"
# file: visits.csv = "person_id,cost\n1,2\n"
import pandas as pd

people = pd.read_csv("people.csv")
visits = pd.read_csv("visits.csv")
both = visits.merge(people, on="person_id")
both.to_csv("both.csv")  # expect: PRV004 "`full_name` and `email`"
visits.to_csv("visits-again.csv")
