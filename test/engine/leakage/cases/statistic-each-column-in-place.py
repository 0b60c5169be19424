import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
for name in boats.columns:
    if boats[name].dtype == "object":
        boats[name].fillna(boats[name].mode()[0], inplace=True)  # expect: LKG005
    else:
        boats[name].fillna(boats[name].mean(), inplace=True)  # expect: LKG005
X = boats.drop(columns="asking")
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
