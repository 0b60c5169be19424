import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

stays = pd.read_csv("stays.csv")
assert stays["patient_id"].value_counts().max() == 1
X, y = stays.drop(columns=["patient_id", "returned"]), stays["returned"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
