# Two models with an answer each: the mean of the one is a feature of the model that predicts it.
import pandas as pd
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.model_selection import cross_val_score

guests = pd.read_csv("guests.csv")
guests["usual"] = guests.groupby("city")["income"].transform("mean")  # expect: LKG008 "income"
X = guests[["usual", "nights", "visits"]]
print(cross_val_score(LinearRegression(), X, guests["income"], cv=5).mean())
print(cross_val_score(LogisticRegression(), guests[["nights", "visits"]], guests["returned"], cv=5).mean())
