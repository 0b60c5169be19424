import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
shown = ["rooms", "area", "let", "floor"]
features = [name for name in shown if name != "let"]
dense = [name for name in shown if name != "let" if flats[name].nunique() > 3]
for columns in (features, dense):
    X_train, X_test, y_train, y_test = train_test_split(flats[columns], flats["let"], random_state=0)
    forest = RandomForestClassifier().fit(X_train, y_train)
    print(forest.score(X_test, y_test))
