import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

houses = pd.read_csv("houses.csv")
table = pd.DataFrame({"r": houses.corr()["price"]})  # expect: LKG005
table["gaps"] = houses.isnull().sum()
table = table.sort_values(by="r", ascending=False)
kept = []
for _, row in table.iterrows():
    if abs(row["r"]) >= 0.6:
        kept.append(row.name)
houses = houses[kept]
X_train, X_test, y_train, y_test = train_test_split(houses.drop(columns="price"), houses["price"], random_state=0)
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
