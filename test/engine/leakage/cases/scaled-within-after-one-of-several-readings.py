import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

loans = None
for spelling in ["utf-8", "latin-1"]:
    try:
        loans = pd.read_csv("loans.csv", encoding=spelling)
        break
    except UnicodeDecodeError:
        continue
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns="repaid"), loans["repaid"], random_state=0)
scaler = StandardScaler().fit(X_train)
model = LogisticRegression().fit(scaler.transform(X_train), y_train)
print(model.score(scaler.transform(X_test), y_test))
