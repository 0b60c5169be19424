import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.preprocessing import StandardScaler

visits = pd.read_csv("visits.csv")
y = visits.pop("returned")
X = StandardScaler().fit_transform(visits)  # expect: LKG001 "StandardScaler"
print(cross_val_score(LogisticRegression(), X, y).mean())
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
