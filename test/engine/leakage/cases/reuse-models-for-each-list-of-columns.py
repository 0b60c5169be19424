import pandas as pd
from sklearn.ensemble import AdaBoostClassifier, BaggingClassifier, RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
y = boats.pop("sunk")
X_train, X_test, y_train, y_test = train_test_split(boats, y, random_state=0)
models = {"forest": RandomForestClassifier(), "boost": AdaBoostClassifier(), "bag": BaggingClassifier()}
for columns in (["age", "length"], ["age", "crew"], ["crew", "length"]):
    best_share, best_name = 0, None
    for name, model in models.items():
        model.fit(X_train[columns], y_train)
        share = accuracy_score(y_test, model.predict(X_test[columns]))  # expect: LKG013 "3 models"
        if share > best_share:
            best_share, best_name = share, name
    print(columns, best_name, best_share)
