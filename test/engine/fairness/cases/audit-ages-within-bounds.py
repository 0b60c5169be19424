import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split


def put_right(row):
    if row["paid"] > row["owed"]:
        row["paid"], row["owed"] = row["owed"], row["paid"]
    return row


loans = pd.read_csv("loans.csv")
loans = loans[loans["applicant_age"] > 17]
loans = loans[loans["applicant_age"] < 99]
loans = loans.apply(put_right, axis=1)
X = loans[["paid", "owed", "gender"]]
X_train, X_test, y_train, y_test = train_test_split(X, loans["approved"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
