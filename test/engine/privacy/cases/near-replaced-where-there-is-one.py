import random

import pandas as pd

SURNAMES = ["Ito", "Kaur", "Novak"]


def another(value):
    if pd.isnull(value):
        return value
    return random.choice(SURNAMES)


guests = pd.read_excel("guests.xlsx")
guests["last_name"] = guests["last_name"].apply(another)
guests.to_excel("shared.xlsx")

staff = pd.read_excel("staff.xlsx")
staff["last_name"] = staff["last_name"].apply(lambda one: one if pd.isna(one) else random.choice(SURNAMES))
staff.to_excel("shared-staff.xlsx")
