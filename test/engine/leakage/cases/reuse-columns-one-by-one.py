import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

ferries = pd.read_csv("ferries.csv")
X, y = ferries.drop(columns="passengers"), ferries["passengers"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
chosen = ["weekday"]
errors = {}
for column in X.columns:
    tried = chosen + [column]
    model = Ridge().fit(X_train[tried], y_train)
    errors[column] = mean_absolute_error(y_test, model.predict(X_test[tried]))  # expect: LKG013
chosen.append(min(errors, key=errors.get))
