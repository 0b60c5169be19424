import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

counties = pd.read_csv("county_results.csv")
X = counties[["median_income", "turnout_2012", "race_margin"]]
print(cross_val_score(LogisticRegression(), X, counties["party_won"], cv=5).mean())
