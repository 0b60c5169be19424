import pandas as pd

frame = pd.DataFrame(
    {"name": ["Alice", "Bob"], "email": ["alice@example.com", "bob@example.org"], "phone": ["+1 555-0100", "555-0199"]}
)
card = "4242 4242 4242 4242"
ssn = "078-05-1120"
