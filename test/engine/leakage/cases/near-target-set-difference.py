import pandas as pd
from sklearn.svm import SVC
from sklearn.model_selection import train_test_split

df = pd.read_csv("flowers.csv")
y = df["kind"]
X = df[list(set(df.columns) - set(["kind"]))]
X_train, X_test, y_train, y_test = train_test_split(X, y)
model = SVC().fit(X_train, y_train)
print(model.score(X_test, y_test))
