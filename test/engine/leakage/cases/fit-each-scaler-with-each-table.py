from itertools import product

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler, StandardScaler

loans = pd.read_csv("loans.csv")
for scaler, columns in product([StandardScaler(), MinMaxScaler()], [loans[["rate", "term"]], loans[["rate", "sum"]]]):
    X = scaler.fit_transform(columns)  # expect: LKG001 "scaler"
    X_train, X_test, y_train, y_test = train_test_split(X, loans["repaid"], random_state=0)
    print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
