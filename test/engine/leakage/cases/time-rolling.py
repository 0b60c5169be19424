import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("data.csv")
df = df.sort_values("date")
df["week"] = df["y"].shift(1).rolling(7).mean()
X_train, X_test, y_train, y_test = train_test_split(df[["week"]], df["y"])  # expect: LKG009
model = LogisticRegression()
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
