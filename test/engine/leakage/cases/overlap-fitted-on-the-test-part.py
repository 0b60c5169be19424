import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

parcels = pd.read_csv("parcels.csv")
X_train, X_test, y_train, y_test = train_test_split(parcels.drop(columns="late"), parcels["late"], random_state=0)
scaler = StandardScaler().fit(X_train)
first = SVC().fit(scaler.transform(X_train), y_train)
print(first.score(scaler.transform(X_test), y_test))
logit = LogisticRegression()
logit.fit(scaler.transform(X_test), y_test)  # expect: LKG004
print(f1_score(y_test, logit.predict(scaler.transform(X_test))))
search = GridSearchCV(SVC(), {"C": [1, 5]})
search.fit(X_test, y_test)  # expect: LKG004
print(search.score(X_test, y_test))
