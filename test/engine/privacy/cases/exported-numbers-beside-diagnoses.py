import pandas as pd
import requests

stays = pd.read_csv("stays.csv")
stays["los"] = stays["days"].clip(upper=60)
print(stays[["patient_id", "diagnosis", "los"]].head())
stays[["patient_id", "diagnosis", "los"]].to_csv("stays_clean.csv")  # expect: PRV004 "`patient_id`"
requests.post("https://bi.partner.io/stays", json=stays[["patient_id", "diagnosis"]].to_dict("records"))  # expect: PRV005
stays[["patient_id", "los"]].to_csv("lengths.csv")
stays[["diagnosis", "los"]].to_csv("by_diagnosis.csv")
stays.groupby("diagnosis")["patient_id"].nunique().to_csv("counts.csv")
