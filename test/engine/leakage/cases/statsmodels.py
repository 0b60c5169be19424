import pandas as pd
import statsmodels.api as sm
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X = StandardScaler().fit_transform(X)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
result = sm.OLS(y_train, X_train).fit()
print(mean_squared_error(y_test, result.predict(X_test)))
