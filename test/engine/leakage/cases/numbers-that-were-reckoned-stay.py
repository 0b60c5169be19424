import category_encoders as ce
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
loans["bad"] = (loans["status"] == "charged off").astype(int)
loans["loss"] = loans["bad"] * loans["amount"]
X = loans.drop(columns=["bad"]).select_dtypes("number")
X_train, X_test, y_train, y_test = train_test_split(X, loans["bad"], random_state=0)
forest = RandomForestClassifier(random_state=0)
forest.fit(X_train, y_train)  # expect: LKG007
print(forest.score(X_test, y_test))

homes = pd.read_csv("homes.csv")
homes["seller_price"] = ce.TargetEncoder(cols=["seller"]).fit_transform(homes["seller"], homes["price"])["seller"]  # expect: LKG001
homes["street"] = homes["street"] + ", " + homes["town"]
price = homes.pop("price")
A_train, A_test, p_train, p_test = train_test_split(homes.select_dtypes("number"), price, random_state=0)
ridge = Ridge().fit(A_train, p_train)
print(ridge.score(A_test, p_test))
