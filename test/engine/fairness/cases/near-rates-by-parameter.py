import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix
from sklearn.model_selection import train_test_split


def error_rates(data, found, sensitive_feature):
    top = np.max(data[:, sensitive_feature])
    for chosen in (data[:, sensitive_feature] == top, data[:, sensitive_feature] != top):
        print(confusion_matrix(data[chosen][:, -1], found[chosen]).ravel())


loans = pd.read_csv("loans.csv")
rows = loans[["sex", "income", "default"]].to_numpy()
train, test = train_test_split(rows, random_state=3)
model = LogisticRegression().fit(train[:, :-1], train[:, -1])
error_rates(test, model.predict(test[:, :-1]), 0)
print(model.score(test[:, :-1], test[:, -1]))
