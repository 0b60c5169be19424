import polars as pl
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pl.read_csv("data.csv")
X = StandardScaler().fit_transform(df.drop("y"))  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, df["y"])
model = LogisticRegression()
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
