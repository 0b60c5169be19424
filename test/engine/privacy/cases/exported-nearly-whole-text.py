import pandas as pd

guests = pd.read_csv("guests.csv", usecols=["full_name", "ssn", "phone_number", "nights"])
guests["full_name"] = guests["full_name"].str[:40]
guests[["full_name", "nights"]].to_csv("cut.csv", index=False)  # expect: PRV004 "`full_name`"

tails = pd.read_csv("guests.csv", usecols=["full_name", "ssn", "phone_number", "nights"])
tails["phone_number"] = tails["phone_number"].str[1:]
tails["ssn"] = tails["ssn"].str[-4:]
tails["full_name"] = tails["full_name"].str[0:2]
tails.to_csv("tails.csv", index=False)  # expect: PRV004 "`phone_number` (named"
