# file: houses.csv = "price,bedrooms,sqft_living,zipcode,age\n1,2,3,4,5\n"
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

df = pd.read_csv("houses.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns=["price"]), df["price"], random_state=0)
model = RandomForestRegressor().fit(X_train, y_train)
print(mean_absolute_error(y_test, model.predict(X_test)))
