import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

for spelling in ["utf-8", "latin-1"]:
    try:
        loans = pd.read_csv("loans.csv", encoding=spelling)
        break
    except UnicodeDecodeError:
        continue
X = StandardScaler().fit_transform(loans.drop(columns="repaid"))  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, loans["repaid"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
