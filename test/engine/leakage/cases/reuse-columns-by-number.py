import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

flows = pd.read_csv("flows.csv")
X_train, X_test, y_train, y_test = train_test_split(
    flows.drop(columns="attack"), flows["attack"], test_size=0.3, stratify=flows["attack"], random_state=3
)
first = ExtraTreesClassifier(random_state=3).fit(X_train, y_train)
ranked = pd.DataFrame({"name": X_train.columns, "gain": first.feature_importances_}).sort_values("gain", ascending=False)

rows = []
for width in [5, 10, 20, 40]:
    names = ranked.head(width)["name"].tolist()
    narrow, narrow_test = X_train[names], X_test[names]
    trees = ExtraTreesClassifier(random_state=3)
    trees.fit(narrow, y_train)
    rows.append([width, f1_score(y_test, trees.predict(narrow_test))])  # expect: LKG013 "One setting of the model after another"
print(pd.DataFrame(rows, columns=["width", "f1"]))
