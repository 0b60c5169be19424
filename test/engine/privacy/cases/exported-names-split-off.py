import re

import pandas as pd


def mailbox(text):
    return re.findall(r"\S+@\S+", text)[0]


sales = pd.read_csv("sales.csv")
sales[["First Name", "Last Name"]] = sales["Buyer"].str.split(" ", n=1, expand=True)
sales = sales.drop(columns=["Buyer"])
sales.to_csv("split.csv")  # expect: PRV004 "`First Name` and `Last Name`"

letters = pd.read_csv("letters.csv")
letters["email"] = letters["text"].apply(mailbox)
letters["phone_number"] = letters["text"].str.extract(r"(\d{8,})")
letters = letters.drop(columns=["text"])
letters.to_csv("letters_parsed.csv")  # expect: PRV004 "`email` and `phone_number`"

visits = pd.read_csv("visits.csv")
visits["email_length"] = visits["note"].str.split("@").str.len()
visits["city"] = visits["note"].str.split(",").str[1]
visits.to_csv("visits_parsed.csv")

flags = pd.read_csv("flags.csv")
flags["email"] = flags["text"].apply(lambda text: bool(re.search("@", text)))
flags["first_name"] = flags["text"].str.findall("[A-Z]").apply(len)
flags = flags.drop(columns=["text"])
flags.to_csv("flags_counted.csv")
found = pd.read_csv("found.csv")
found["email"] = found["text"].apply(lambda text: re.search(r"\S+@\S+", text).group())
found = found.drop(columns=["text"])
found.to_csv("found_parsed.csv")  # expect: PRV004 "`email`"
