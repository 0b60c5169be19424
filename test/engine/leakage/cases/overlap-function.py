import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("data.csv")
def evaluate(model, X, y):
    X_train, X_test, y_train, y_test = train_test_split(X, y)
    model.fit(X, y)  # expect: LKG004
    return model.score(X_test, y_test)


X = df.drop("y", axis=1)
y = df["y"]
print(evaluate(LogisticRegression(), X, y))
