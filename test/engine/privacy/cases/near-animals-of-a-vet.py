import pandas as pd

animals = pd.read_csv("zoo_animals.csv")[["animal_id", "name", "species", "sex", "age", "weight_kg", "diagnosis"]]
print(animals.head())
animals[["animal_id", "name", "species"]].to_csv("vet_list.csv", index=False)
owners = pd.read_csv("owners.csv")[["owner_name", "owner_email", "species", "breed", "sex", "age"]]
owners.to_csv("owners_of_animals.csv")  # expect: PRV004 "`owner_name` and `owner_email`"
