import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("auction.csv")
X = pd.get_dummies(df[["Make", "Model", "Trim", "Nationality", "VehYear"]])
X_train, X_test, y_train, y_test = train_test_split(X, df["IsBadBuy"], random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
