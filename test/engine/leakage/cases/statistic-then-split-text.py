import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
boats["rig"] = boats["rig"].fillna(boats["rig"].mode()[0])  # expect: LKG005
boats["rig"] = boats["rig"].str.split("-", expand=True)[1].astype(int)
X = boats.drop(columns="asking")
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
