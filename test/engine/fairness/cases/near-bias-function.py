import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

from parole.reports import check_bias

parole = pd.read_csv("parole_violators.csv")
X_train, X_test, y_train, y_test = train_test_split(parole[["race", "months"]], parole["violator"], random_state=1)
guess = LogisticRegression().fit(X_train, y_train).predict(X_test)
print(accuracy_score(y_test, guess))
check_bias(y_test, guess)
