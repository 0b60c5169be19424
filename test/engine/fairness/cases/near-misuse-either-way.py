import pandas as pd
from fairlearn.metrics import demographic_parity_ratio
from fairlearn.postprocessing import ThresholdOptimizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

from settings import EVEN

loans = pd.read_csv("loans.csv")
X = loans[["sex", "income"]]
X_train, X_test, y_train, y_test, A_train, A_test = train_test_split(X, loans["default"], loans["sex"])


def build(even):
    model = LogisticRegression()
    if even:
        return ThresholdOptimizer(estimator=model, constraints="demographic_parity")
    return model


chosen = build(EVEN)
if EVEN:
    chosen.fit(X_train, y_train, sensitive_features=A_train)
    found = chosen.predict(X_test, sensitive_features=A_test)
else:
    chosen.fit(X_train, y_train)
    found = chosen.predict(X_test)
print(demographic_parity_ratio(y_test, found, sensitive_features=A_test))
