import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.utils import shuffle

df = pd.read_csv("data.csv")
df["lag"] = df["y"].shift(1)
X_train, X_test, y_train, y_test = train_test_split(df[["lag"]], df["y"], shuffle=False)
model = LogisticRegression()
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
