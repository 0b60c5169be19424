import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test, sex_train, sex_test = train_test_split(
    df[["income"]], df["approved"], df["sex"], random_state=0
)
y_pred = LogisticRegression().fit(X_train, y_train).predict(X_test)
print(recall_score(y_test, y_pred))
print({g: recall_score(y_test[sex_test == g], y_pred[sex_test == g]) for g in sex_test.unique()})
