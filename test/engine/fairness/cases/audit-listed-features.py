import argparse

import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

features = ["age", "workclass", "marital-status", "race", "sex", "hours"]
parser = argparse.ArgumentParser()
parser.add_argument("--data")
table = pd.read_csv(parser.parse_args().data)
X = table.drop(columns=["salary"])
X_train, X_test, y_train, y_test = train_test_split(X, table["salary"], random_state=0)
model = GradientBoostingClassifier(random_state=0).fit(X_train, y_train)  # expect: FAI003 "`age`"
print(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))  # expect: FAI001 "income"
