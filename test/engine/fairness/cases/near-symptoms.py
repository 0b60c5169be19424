import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

symptoms = pd.read_csv("symptoms.csv")
X = symptoms[["itching", "fatigue", "extra_marital_contacts", "mood_swings"]]
X_train, X_test, y_train, y_test = train_test_split(X, symptoms["prognosis"], random_state=1)
tree = DecisionTreeClassifier().fit(X_train, y_train)
print(accuracy_score(y_test, tree.predict(X_test)))
