import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

stays = pd.read_csv("stays.csv")
print(stays.groupby("patient_id").size().describe())
X, y = stays.drop(columns=["patient_id", "returned"]), stays["returned"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)  # expect: LKG011
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
X_learn, X_held, y_learn, y_held = train_test_split(X, y, test_size=0.3, stratify=y)
print(DecisionTreeClassifier().fit(X_learn, y_learn).score(X_held, y_held))
