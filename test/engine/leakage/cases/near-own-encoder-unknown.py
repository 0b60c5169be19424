import pandas as pd
from somewhere import Encoder
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("loans.csv")
encoder = Encoder()
X = encoder.fit_transform(df.drop(columns="paid"))
X_train, X_test, y_train, y_test = train_test_split(X, df["paid"])
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
