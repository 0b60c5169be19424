import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("customers.csv")
df["gender_number"] = df["gender"].map({"F": 0, "M": 1})
df = df.drop(columns=["gender"])
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns=["bought"]), df["bought"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))  # expect: FAI001
