import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
X_train, X_test, y_train, y_test = train_test_split(orders.drop(columns="late"), orders["late"], random_state=0)
forest = RandomForestClassifier().fit(X_train, y_train)
boost = GradientBoostingClassifier().fit(X_train, y_train)
forest_auc = roc_auc_score(y_test, forest.predict_proba(X_test)[:, 1])
boost_auc = roc_auc_score(y_test, boost.predict_proba(X_test)[:, 1])  # expect: LKG013 "2 models"
best = "boost" if boost_auc > forest_auc else "forest"
print(best)
