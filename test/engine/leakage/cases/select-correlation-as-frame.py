import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
told = boats.corr()["asking"].to_frame().reset_index()  # expect: LKG005
told.columns = ["name", "r"]
kept = told.loc[told["r"].abs() > 0.3, "name"].tolist()
X = boats[kept].drop(columns="asking")
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
