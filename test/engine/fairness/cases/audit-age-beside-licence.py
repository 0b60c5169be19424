import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

offers = pd.read_csv("insurance_offers.csv")
X = offers[["Age", "Driving_License", "Annual_Premium"]]
X_train, X_test, y_train, y_test = train_test_split(X, offers["Response"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
