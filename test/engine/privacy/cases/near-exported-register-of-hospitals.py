import pandas as pd

houses = pd.read_json("houses.json")[["hospital name", "hospital type", "address", "city", "phone number", "patient experience"]]
houses.to_csv("register.csv")

stays = pd.read_json("stays.json")[["patient name", "phone number", "hospital name", "hospital type"]]
stays.to_csv("stays.csv")  # expect: PRV004 "`patient name`"
