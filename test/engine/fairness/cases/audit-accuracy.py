import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loan_data.csv")
X = loans[["gender", "income", "amount"]]
y = loans["loan_status"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
model = RandomForestClassifier(random_state=1)
model.fit(X_train, y_train)  # expect: FAI003 "`gender`"
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001 "a credit or insurance decision"
