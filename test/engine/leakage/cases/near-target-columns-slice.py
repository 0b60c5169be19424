import pandas as pd
from sklearn.svm import SVC
from sklearn.model_selection import train_test_split

df = pd.read_csv("flowers.csv")
y = df["kind"]
features = list(df.columns[1:-1])
X_train, X_test, y_train, y_test = train_test_split(df[features], y)
model = SVC().fit(X_train, y_train)
print(model.score(X_test, y_test))
