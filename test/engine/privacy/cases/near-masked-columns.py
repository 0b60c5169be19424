import pandas as pd

# file: orders.csv = "customer_name,email,phone_number,total\nA,a@b.c,1,2\n"
orders = pd.read_csv("orders.csv")


def mask_name(text):
    return text[0] + "***"


orders["customer_name"] = orders["customer_name"].apply(mask_name)
orders["email"] = orders["email"].str.replace(r"^[^@]+", "***", regex=True)
orders["phone_number"] = "*****" + orders["phone_number"].str[-2:]
orders.to_csv("masked.csv")
