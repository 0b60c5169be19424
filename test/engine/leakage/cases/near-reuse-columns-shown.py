import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

ferries = pd.read_csv("ferries.csv")
X, y = ferries.drop(columns="passengers"), ferries["passengers"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
for column in X.columns:
    model = Ridge().fit(X_train[[column]], y_train)
    print(column, "alone", mean_absolute_error(y_test, model.predict(X_test[[column]])))
