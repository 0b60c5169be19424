import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
scaler = StandardScaler().fit(pd.concat([X_train, X_test]))  # expect: LKG015
X_train, X_test = scaler.transform(X_train), scaler.transform(X_test)
model = LogisticRegression()
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
