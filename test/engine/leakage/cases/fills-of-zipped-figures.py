import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
numbers = homes.select_dtypes("number")
usual = []
for name in numbers.columns:
    usual.append(numbers[name].median())  # expect: LKG005
homes = homes.fillna(dict(zip(numbers.columns, usual)))
X_train, X_test, y_train, y_test = train_test_split(homes.drop(columns="sold"), homes["sold"])
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
