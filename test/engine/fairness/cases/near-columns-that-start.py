import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
print(loans["sex"].value_counts())
X = loans[[name for name in loans.columns if name.startswith("amount")]]
X_train, X_test, y_train, y_test = train_test_split(X, loans["defaulted"], random_state=1)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001 "`sex`"
