import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

hearts = pd.read_csv("data/heart_disease_uci.csv")
X_train, X_test, y_train, y_test = train_test_split(hearts.drop(columns="num"), hearts["num"], random_state=1)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))  # expect: FAI001
