import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

from sklearn.feature_selection import SelectKBest, f_regression

boats = pd.read_csv("boats.csv")
X = boats.drop(columns="asking")
y = boats["asking"]
ranking = SelectKBest(f_regression, k=8).fit(X, y)  # expect: LKG001
table = pd.concat([pd.DataFrame(X.columns), pd.DataFrame(ranking.scores_)], axis=1)
table.columns = ["name", "score"]
X = X[table.nlargest(8, "score")["name"].tolist()]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
