import pandas as pd
from faker import Faker

fake = Faker()


def person():
    return {"email": fake.email(), "address": fake.address().replace("\n", ", ")}


orders = pd.read_csv("orders.csv")
customers = orders[["customer", "region"]].drop_duplicates()
made = [person() for _ in range(len(customers))]
made_df = pd.DataFrame(made)
customers = pd.concat([customers, made_df], axis=1)
customers.to_csv("customers.csv")
