import matplotlib.pyplot as plt
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

staff = pd.read_csv("staff.csv")
X_train, X_test, y_train, y_test = train_test_split(staff.drop(columns="left"), staff["left"], random_state=5)
groups = KMeans(n_clusters=8).fit(X_train)
plt.scatter(X_test["age"], X_test["pay"], c=KMeans(n_clusters=3).fit_predict(X_test))
X_train["group"] = groups.predict(X_train)
X_test["group"] = groups.predict(X_test)
model = RandomForestClassifier().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
