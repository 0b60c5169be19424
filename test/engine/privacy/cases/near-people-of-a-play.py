import pandas as pd

lines = pd.read_csv("lines.csv")
told = lines[["act", "scene", "dialogue", "first_name", "last_name"]]
told.to_csv("spoken.csv", index=False)
care = pd.read_csv("care.csv")
care[["patient_name", "episode", "act"]].to_csv("care_out.csv")  # expect: PRV004 "`patient_name`"
