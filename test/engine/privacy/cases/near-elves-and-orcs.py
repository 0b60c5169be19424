import pandas as pd
from sklearn.ensemble import RandomForestClassifier

heroes = pd.read_csv("npcs.csv")[["name", "race", "class", "gender", "age", "strength", "dexterity", "hp", "win"]]
model = RandomForestClassifier().fit(heroes[["strength", "dexterity", "hp"]], heroes["win"])
print(heroes[["name", "race", "class"]].head())
heroes[["name", "hp"]].to_json("npcs.json", orient="records")
