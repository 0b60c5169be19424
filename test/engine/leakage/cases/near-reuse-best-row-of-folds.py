import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.tree import DecisionTreeClassifier

bees = pd.read_csv("bees.csv")
X_train, X_test, y_train, y_test = train_test_split(bees.drop(columns="swarm"), bees["swarm"], random_state=1)
models = {"bayes": GaussianNB(), "lines": LogisticRegression(), "tree": DecisionTreeClassifier()}
rows = [{"model": name, "folds": cross_val_score(one, X_train, y_train).mean()} for name, one in models.items()]
table = pd.DataFrame(rows).sort_values("folds", ascending=False)
best = models[table.iloc[0]["model"]].fit(X_train, y_train)
print(accuracy_score(y_test, best.predict(X_test)))
