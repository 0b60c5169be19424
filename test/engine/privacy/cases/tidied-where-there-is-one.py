import pandas as pd


def tidied(value):
    if pd.isnull(value):
        return value
    return value.strip().title()


guests = pd.read_excel("guests.xlsx")
guests["last_name"] = guests["last_name"].apply(tidied)
guests.to_excel("tidied.xlsx")  # expect: PRV004 "`last_name`"
