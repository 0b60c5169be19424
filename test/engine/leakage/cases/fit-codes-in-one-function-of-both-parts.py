import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.preprocessing import LabelEncoder


def inputs_and_answer(rows):
    inputs = rows.drop(columns=["litres"]).copy()
    for name in inputs.select_dtypes(include=["object"]).columns:
        codes = LabelEncoder()
        inputs[name] = codes.fit_transform(inputs[name].astype(str))  # expect: LKG002 "codes"
    return inputs, rows["litres"]


herds = pd.read_csv("herds.csv")
at = int(len(herds) * 0.8)
train, test = herds.iloc[:at], herds.iloc[at:]
X_train, y_train = inputs_and_answer(train)
X_test, y_test = inputs_and_answer(test)
model = RandomForestRegressor(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))
