import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

guests = pd.read_csv("guests.csv")
guests = guests[guests["lifetime_value"] < guests["lifetime_value"].quantile(0.98)]  # expect: LKG005
X_train, X_test, y_train, y_test = train_test_split(guests[["nights", "meals"]], guests["returned"])
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
