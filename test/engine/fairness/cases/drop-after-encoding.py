import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeClassifier

loans = pd.read_csv("loans.csv")
print(loans[["sex", "job", "home", "repaid"]].nunique())
loans = loans.apply(LabelEncoder().fit_transform)
loans = loans.drop(columns=["sex"])  # expect: FAI002
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns=["repaid"]), loans["repaid"], random_state=0)
model = DecisionTreeClassifier().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
