import pandas as pd
from sklearn.tree import DecisionTreeClassifier

planets = pd.read_csv("transit_candidates.csv", usecols=["name", "period", "radius", "confirmed"])
DecisionTreeClassifier().fit(planets[["name", "period", "radius"]], planets["confirmed"])
hours = pd.read_csv("power_hr.csv", usecols=["name", "load", "peak"])
DecisionTreeClassifier().fit(hours[["name", "load"]], hours["peak"])
