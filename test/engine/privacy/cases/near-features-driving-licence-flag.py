import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

offers = pd.read_csv("vehicle_offers.csv")
X = offers[["Age", "Driving_License", "Previously_Insured", "Vehicle_Damage"]]
X_train, X_test, y_train, y_test = train_test_split(X, offers["Response"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
