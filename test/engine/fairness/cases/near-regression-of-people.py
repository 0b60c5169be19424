import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("marathon.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["age", "sex", "weight"]], df["minutes"], random_state=0)
print(r2_score(y_test, LinearRegression().fit(X_train, y_train).predict(X_test)))
