import pandas as pd

people = pd.read_csv("people.csv", usecols=["email", "phone_number", "full_name", "age"])
people["email"] = pd.factorize(people["email"])[0]
people["full_name"] = people["full_name"].str[:2]
people["phone_number"] = people["phone_number"].str.replace(r"\d(?=\d{2})", "*", regex=True)
people.to_csv("people_coded.csv", index=False)

again = pd.read_csv("people.csv", usecols=["full_name", "age"])
again["full_name"] = again["full_name"].str.split(",").str[0]
again.to_csv("surnames.csv", index=False)  # expect: PRV004 "`full_name`"
