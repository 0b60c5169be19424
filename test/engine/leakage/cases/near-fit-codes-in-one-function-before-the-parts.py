# The function is called once, for all rows: codes of categories say nothing of the answers.
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder


def inputs_and_answer(rows):
    inputs = rows.drop(columns=["litres"]).copy()
    for name in inputs.select_dtypes(include=["object"]).columns:
        codes = LabelEncoder()
        inputs[name] = codes.fit_transform(inputs[name].astype(str))
    return inputs, rows["litres"]


X, y = inputs_and_answer(pd.read_csv("herds.csv"))
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = RandomForestRegressor(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))
