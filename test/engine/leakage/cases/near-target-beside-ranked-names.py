import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
answer = np.log1p(flats["price"])
names = flats.select_dtypes(include=[np.number]).columns.tolist()
names.remove("price")
rows = []
for name in names:
    rows.append({"name": name, "strength": abs(flats[name].corr(answer))})  # expect: LKG005
ranked = pd.DataFrame(rows).sort_values("strength", ascending=False)
parts = []
for name in ranked.head(10)["name"].tolist():
    parts.append(flats[name].values)
X_train, X_test, y_train, y_test = train_test_split(np.column_stack(parts), answer)
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
