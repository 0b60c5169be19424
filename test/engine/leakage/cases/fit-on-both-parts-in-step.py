import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

orders = pd.read_csv("orders.csv")
X_train, X_test, y_train, y_test = train_test_split(orders[["items", "weight"]], orders["late"], random_state=0)
scaled = {}
for name, part in zip(["train", "test"], [X_train, X_test]):
    scaled[name] = MinMaxScaler().fit_transform(part)  # expect: LKG002
model = LogisticRegression().fit(scaled["train"], y_train)
print(model.score(scaled["test"], y_test))
