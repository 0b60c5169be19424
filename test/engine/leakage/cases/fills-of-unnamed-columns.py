import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
usual = {}
for name in homes.columns:
    usual[name] = homes[name].median()  # expect: LKG005
homes = homes.fillna(value=usual)
X_train, X_test, y_train, y_test = train_test_split(homes.drop(columns="sold"), homes["sold"])
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
