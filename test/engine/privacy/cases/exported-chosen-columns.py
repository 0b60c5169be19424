# file: people.csv = "full_name,email,age,paid\nA B,a@b.hk,40,1\n"
import pandas as pd

people = pd.read_csv("people.csv")
people.to_csv("ages.csv", columns=["age", "paid"])
people.to_csv("mails.csv", columns=["email", "age"])  # expect: PRV004 "`email` (header"
domains = people.drop(columns=["full_name"])
domains["email"] = domains["email"].str.split("@").str[1]
domains.to_csv("domains.csv")
lengths = people.drop(columns=["email"])
lengths["full_name"] = lengths["full_name"].str.len()
lengths.to_csv("lengths.csv")
