# Chosen by the training part alone.
import pandas as pd
from BorutaShap import BorutaShap
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

claims = pd.read_csv("claims.csv")
X_train, X_test, y_train, y_test = train_test_split(claims.drop(columns="fraud"), claims["fraud"])
chooser = BorutaShap(importance_measure="shap", classification=True)
chooser.fit(X=X_train, y=y_train, n_trials=50)
kept = list(chooser.accepted)
model = RandomForestClassifier().fit(X_train[kept], y_train)
print(model.score(X_test[kept], y_test))
