import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split


def without(table, protected_attribute):
    return table.drop(columns=[protected_attribute])  # expect: FAI002


parole = pd.read_csv("parole_hearings.csv")
X = without(parole[["race", "age", "months"]], "race")
X_train, X_test, y_train, y_test = train_test_split(X, parole["granted"], random_state=1)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
