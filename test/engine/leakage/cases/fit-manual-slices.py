import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X = StandardScaler().fit_transform(X)  # expect: LKG001
X_train, X_test = X[:800], X[800:]
y_train, y_test = y[:800], y[800:]
model = LogisticRegression()
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
