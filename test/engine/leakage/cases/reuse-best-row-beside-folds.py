import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.tree import DecisionTreeClassifier

bees = pd.read_csv("bees.csv")
X_train, X_test, y_train, y_test = train_test_split(bees.drop(columns="swarm"), bees["swarm"], random_state=1)
models = {"bayes": GaussianNB(), "lines": LogisticRegression(), "tree": DecisionTreeClassifier()}
for name, model in models.items():
    print(name, cross_val_score(model, X_train, y_train).mean())
rows = []
for name, model in models.items():
    model.fit(X_train, y_train)
    accuracy = round(accuracy_score(y_test, model.predict(X_test)) * 100, 2)  # expect: LKG013 "3 models"
    rows.append({"model": name, "accuracy": accuracy})
table = pd.DataFrame(rows).sort_values("accuracy", ascending=False)
print("the best is", table.iloc[0]["model"])
