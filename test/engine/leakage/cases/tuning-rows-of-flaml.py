# Settings are chosen by the rows that it is given to validate on.
import pandas as pd
from flaml import AutoML
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns="paid"), loans["paid"], random_state=0)
search = AutoML()
search.fit(X_train, y_train, X_val=X_test, y_val=y_test, task="classification", time_budget=60)  # expect: LKG012 "`search`"
print(roc_auc_score(y_test, search.predict_proba(X_test)[:, 1]))
folded = AutoML()
folded.fit(X_train, y_train, task="classification", time_budget=60)
print(roc_auc_score(y_test, folded.predict_proba(X_test)[:, 1]))
