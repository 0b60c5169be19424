import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

table = pd.read_csv("part1.csv")
X = table[["CODE_GENDER", "AMT_CREDIT", "CREDIT_TERM", "LOAN_ANNUITY"]]
X_train, X_test, y_train, y_test = train_test_split(X, table["TARGET"], random_state=0)
model = RandomForestClassifier(random_state=0).fit(X_train, y_train)  # expect: FAI003
print(f1_score(y_test, model.predict(X_test)))  # expect: FAI001 "credit"
