import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X = StandardScaler().fit_transform(X)  # expect: LKG001
n = int(0.8 * len(X))
X_train, X_test = X[:n], X[n:]
y_train, y_test = y[:n], y[n:]
model = LogisticRegression()
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
