import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split

grants = pd.read_csv("scholarship_applications.csv")
X = grants[["age", "points"]]
X_train, X_test, y_train, y_test, g_train, g_test = train_test_split(X, grants["granted"], grants["gender"])
model = LogisticRegression().fit(X_train, y_train)
found = model.predict(X_test)
print(recall_score(y_test, found))
for one in g_test.unique():
    print(one, recall_score(y_test[g_test == one], found[g_test == one]))
