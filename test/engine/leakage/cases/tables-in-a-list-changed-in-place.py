import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

houses = pd.read_csv("houses.csv")
plain = houses.dropna()
filled = houses.fillna(houses.median())  # expect: LKG005 "median"
variants = [plain, filled]
for i in range(len(variants)):
    variants[i] = variants[i][["rooms", "area", "price"]]

for i in range(len(variants)):
    X, y = variants[i].drop(columns="price"), variants[i]["price"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=i)
    print(Ridge().fit(X_train, y_train).score(X_test, y_test))
