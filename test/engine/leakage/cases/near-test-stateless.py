import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import Normalizer

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
X_train = Normalizer().fit_transform(X_train)
X_test = Normalizer().fit_transform(X_test)
model = LogisticRegression()
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
