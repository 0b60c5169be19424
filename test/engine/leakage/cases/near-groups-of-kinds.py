import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

ferry = pd.read_csv("ferry.csv")
ferry["person"] = ferry[["age", "sex"]].apply(lambda row: "child" if row["age"] < 12 else row["sex"], axis=1)
print(ferry.groupby("person")["saved"].mean())
X_train, X_test, y_train, y_test = train_test_split(
    pd.get_dummies(ferry[["person", "fare"]]), ferry["saved"], random_state=0
)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
