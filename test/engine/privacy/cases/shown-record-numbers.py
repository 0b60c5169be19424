import pandas as pd

stays = pd.read_csv("stays.csv", usecols=["mrn", "ward", "days"])
stays.to_excel("stays_for_board.xlsx")  # expect: PRV004 "`mrn`"
beds = pd.read_csv("beds.csv", usecols=["stay_id", "patient_id", "ward"])
beds.to_excel("beds.xlsx")
