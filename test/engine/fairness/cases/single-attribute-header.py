# file: rows.csv = "sex,race,income,approved\nF,a,2,0\n"
import pandas as pd
from fairlearn.metrics import equalized_odds_ratio
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("rows.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["sex", "income"]], df["approved"], random_state=0)
chosen = LogisticRegression().fit(X_train, y_train).predict(X_test)
print(equalized_odds_ratio(y_test, chosen, sensitive_features=X_test["sex"]))  # expect: FAI009 "`race`"
