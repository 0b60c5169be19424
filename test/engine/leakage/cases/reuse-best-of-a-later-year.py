import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
names = ["income", "age"]
early, late = loans[loans["year"] < 2022], loans[loans["year"] == 2022]
X_oot, y_oot = late[names], late["bad"]
X_train, X_test, y_train, y_test = train_test_split(early[names], early["bad"], random_state=0)
linear = LogisticRegression().fit(X_train, y_train)
forest = RandomForestClassifier(random_state=0).fit(X_train, y_train)
# The best is taken by the later year: the test part is only looked at.
linear_test = roc_auc_score(y_test, linear.predict_proba(X_test)[:, 1])
forest_test = roc_auc_score(y_test, forest.predict_proba(X_test)[:, 1])
linear_oot = roc_auc_score(y_oot, linear.predict_proba(X_oot)[:, 1])
forest_oot = roc_auc_score(y_oot, forest.predict_proba(X_oot)[:, 1])  # expect: LKG013 "2 models"
table = pd.DataFrame({"model": ["linear", "forest"], "oot": [2 * linear_oot - 1, 2 * forest_oot - 1]})
print(table.loc[table["oot"].idxmax(), "model"], linear_test, forest_test)
