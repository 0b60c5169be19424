import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

houses = pd.read_csv("houses.csv")
# Only shown: no column is chosen by it.
table = pd.DataFrame({"r": houses.corr()["price"]})
table["gaps"] = houses.isnull().sum()
for row in table.itertuples():
    print(row.Index, row.r, row.gaps)
X_train, X_test, y_train, y_test = train_test_split(houses.drop(columns="price"), houses["price"], random_state=0)
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
