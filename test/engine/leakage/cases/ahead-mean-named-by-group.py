# The mean of each group is of the rows ahead that its column was brought from.
import pandas as pd
from sklearn.linear_model import LogisticRegression

days = pd.read_csv("days.csv").sort_values("date")
days["next"] = days["price"].shift(-1)  # expect: LKG010 "`next`"
means = days.groupby("shop").agg(next=("next", "mean")).reset_index()  # expect: LKG005
X = days[["shop", "date", "rises"]].merge(means, on="shop")
n = int(len(X) * 0.8)
model = LogisticRegression().fit(X[["next"]][:n], X["rises"][:n])
print(model.score(X[["next"]][n:], X["rises"][n:]))
