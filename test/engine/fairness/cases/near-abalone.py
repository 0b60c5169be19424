import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

df = pd.read_csv("abalone.csv")
X = df[["Sex", "Length", "Whole weight", "Shell weight"]]
X_train, X_test, y_train, y_test = train_test_split(X, df["Rings"] > 10, random_state=0)
print(accuracy_score(y_test, DecisionTreeClassifier().fit(X_train, y_train).predict(X_test)))
