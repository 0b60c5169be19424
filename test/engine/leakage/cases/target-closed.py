import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("data.csv")
df = df[["a", "b", "y"]]
X_train, X_test, y_train, y_test = train_test_split(df, df["y"])
model = LogisticRegression()
model.fit(X_train, y_train)  # expect: LKG007
print(model.score(X_test, y_test))
