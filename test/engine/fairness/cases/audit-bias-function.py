import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

from layers import add_bias

parole = pd.read_csv("parole_violators.csv")
X_train, X_test, y_train, y_test = train_test_split(parole[["race", "months"]], parole["violator"], random_state=1)
model = LogisticRegression().fit(add_bias(X_train), y_train)
guess = model.predict(X_test)
print(accuracy_score(y_test, guess))  # expect: FAI001
