import pandas as pd
from xgboost import XGBClassifier

cards = pd.read_csv("card_holders.csv")[["CLIENTNUM", "Gender", "Age", "Marital_Status", "Credit_Limit", "Left"]]
X = pd.get_dummies(cards.drop(columns=["Left"]))
XGBClassifier().fit(X, cards["Left"])  # expect: PRV001 "`CLIENTNUM`"
