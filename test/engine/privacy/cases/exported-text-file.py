import pandas as pd

people = pd.read_csv("people.csv")
with open("letters.txt", "w") as file:
    for _, row in people.iterrows():
        file.write(f"Dear {row['full_name']}, your number is {row['account_number']}.")  # expect: PRV004 "`full_name`"
