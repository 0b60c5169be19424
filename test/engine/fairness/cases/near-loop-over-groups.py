import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loan_data.csv")
X = loans[["gender", "income", "debt"]]
X_train, X_test, y_train, y_test = train_test_split(X, loans["approved"], random_state=1)
model = LogisticRegression().fit(X_train, y_train)
y_pred = model.predict(X_test)
print(accuracy_score(y_test, y_pred))
for group in X_test["gender"].unique():
    rows = X_test["gender"] == group
    print(group, accuracy_score(y_test[rows], y_pred[rows]))
