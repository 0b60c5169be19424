from sklearn.datasets import fetch_openml
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

adult = fetch_openml("adult", version=2, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(adult.data, adult.target, random_state=0)
model = HistGradientBoostingClassifier().fit(X_train, y_train)  # expect: FAI003
print(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))  # expect: FAI001 "data set Adult"
