import pandas as pd

frame = pd.DataFrame(
    {"name": ["Alice", "Bob"], "email": ["alice@example.com", "bob@example.org"], "phone": ["+1 555-0100", "555-0199"]}
)
card = "4242 4242 4242 4242"
ssn = "078-05-1120"
sample = "A customer pays with 4095-2609-9393-4932 or IL150120690000003111111; her social security number is 078-05-1126."
accounts = ["GB82WEST12345698765432", "FR1420041010050500013M02606"]
