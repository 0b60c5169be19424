import pandas as pd

lines = pd.read_csv("lines.csv")
told = lines[["act", "scene", "dialogue", "first_name", "last_name"]]
told.to_csv("spoken.csv", index=False)
