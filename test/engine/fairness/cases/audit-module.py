# file: helpers.py = "def evaluate(model, X, y):\n    from sklearn.metrics import accuracy_score\n    return accuracy_score(y, model.predict(X))\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

from helpers import evaluate

loans = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(loans[["race", "income"]], loans["approved"], random_state=1)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(evaluate(model, X_test, y_test))  # expect: FAI001
