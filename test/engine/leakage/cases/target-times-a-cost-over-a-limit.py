import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

pumps = pd.read_csv("pumps.csv")
pumps["dear"] = (pumps["broke"] * pumps["repair"]) > 900
X, y = pumps[["age", "load", "dear"]], pumps["broke"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))  # expect: LKG007 "`dear`, which is computed from the target `broke`"
