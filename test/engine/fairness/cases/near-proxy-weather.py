import pandas as pd
from sklearn.ensemble import RandomForestClassifier

df = pd.read_csv("weather.csv")
model = RandomForestClassifier().fit(df[["zip_code", "humidity"]], df["rain"])
