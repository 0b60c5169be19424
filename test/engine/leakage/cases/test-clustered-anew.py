import pandas as pd
from sklearn.cluster import KMeans
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

staff = pd.read_csv("staff.csv")
X_train, X_test, y_train, y_test = train_test_split(staff.drop(columns="left"), staff["left"], random_state=5)
X_train["group"] = KMeans(n_clusters=8).fit_predict(X_train)
X_test["group"] = KMeans(n_clusters=8).fit_predict(X_test)  # expect: LKG002 "another cluster"
model = RandomForestClassifier().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
