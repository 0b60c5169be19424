import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("visits.csv")
sizes = df.groupby("page").agg(n=("user", "count"), kinds=("device", "nunique")).reset_index()
df = df.merge(sizes, on="page")
X_train, X_test, y_train, y_test = train_test_split(df[["n", "kinds"]], df["bought"])
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
