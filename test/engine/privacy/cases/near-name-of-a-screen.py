import pandas as pd

visits = pd.read_gbq("SELECT * FROM visits")
visits["unified_screen_name_device"] = visits["unified_screen_name_device"].astype(object)
visits["firebase_screen_name"] = visits["firebase_screen_name"].str.lower()
visits.to_csv("visits.csv")
