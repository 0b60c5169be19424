import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeClassifier

loans = pd.read_csv("loans.csv")
encoder = LabelEncoder()
for column in ["sex", "job", "home"]:
    loans[column] = encoder.fit_transform(loans[column])
loans[["job", "home"]] = loans[["job", "home"]].apply(lambda one: encoder.fit_transform(one))
loans.drop(columns=["sex"], inplace=True)  # expect: FAI002
y = loans.pop("repaid")
X_train, X_test, y_train, y_test = train_test_split(loans, y, random_state=0)
model = DecisionTreeClassifier().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
