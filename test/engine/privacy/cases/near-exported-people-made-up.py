import pandas as pd
from faker import Faker

fake = Faker()
staff = pd.read_csv("staff.csv")


def replace_people(row):
    row["full_name"] = fake.name()
    row["email"] = fake.safe_email()
    return row


staff = staff.apply(replace_people, axis=1)
staff.to_csv("staff_for_training.csv", index=False)
