import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix
from sklearn.model_selection import train_test_split

hearts = pd.read_csv("hearts.csv")[["sex", "age", "pressure", "disease"]]
X, y = hearts.drop(columns="disease"), hearts["disease"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
found = pd.Series(model.predict(X_test), index=X_test.index)


def rates(mask):
    _, wrong, missed, right = confusion_matrix(y_test[mask], found[mask]).ravel()
    return {"missed": missed / (missed + right), "wrong": wrong}


report = pd.DataFrame({"women": rates(X_test["sex"] == 0), "young": rates(X_test["age"] < 55)})
print(report)
