# Columns whose values spread the price most, by a test of all rows.
import pandas as pd
from scipy.stats import levene
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
chances, names = [], []
for name in flats.columns:
    if flats[name].dtype == "object":
        spreads = []
        for kind in flats[name].unique():
            spreads.append(flats["price"][flats[name] == kind])
        _, chance = levene(*spreads)  # expect: LKG005
        chances.append(chance)
        names.append(name)
telling = pd.Series(chances, index=names).sort_values().head(8).index
X = pd.get_dummies(flats[telling], drop_first=True)
A, B, a, b = train_test_split(X, flats["price"], random_state=8)
print(LinearRegression().fit(A, a).score(B, b))
