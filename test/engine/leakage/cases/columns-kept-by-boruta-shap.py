import pandas as pd
from BorutaShap import BorutaShap
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

claims = pd.read_csv("claims.csv")
X, y = claims.drop(columns="fraud"), claims["fraud"]
chooser = BorutaShap(importance_measure="shap", classification=True)
chooser.fit(X=X, y=y, n_trials=50, sample=False)  # expect: LKG001
chooser.plot(which_features="all")
X_train, X_test, y_train, y_test = train_test_split(X[chooser.accepted], y)
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
other = BorutaShap(model=RandomForestClassifier(), classification=True)
other.fit(X, y, n_trials=20)  # expect: LKG001
A_train, A_test, b_train, b_test = train_test_split(other.Subset(), y)
print(RandomForestClassifier().fit(A_train, b_train).score(A_test, b_test))
