# Of a chain over several lines, the method that learns is what is pointed at.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

wines = pd.read_csv("wines.csv")
X = (
    StandardScaler()
    .set_output(transform="pandas")
    .fit_transform(wines.drop(columns="price"))  # expect: LKG001
)
X_train, X_test, y_train, y_test = train_test_split(X, wines["price"], random_state=0)
print(Ridge().fit(X_train, y_train).score(X_test, y_test))
