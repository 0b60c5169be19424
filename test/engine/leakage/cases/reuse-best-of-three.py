import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

pupils = pd.read_csv("pupils.csv")
X_train, X_test, y_train, y_test = train_test_split(pupils.drop(columns="passed"), pupils["passed"], random_state=1)
models = {"lines": LogisticRegression(), "trees": RandomForestClassifier(), "margins": SVC()}
scores = {name: model.fit(X_train, y_train).score(X_test, y_test) for name, model in models.items()}  # expect: LKG013 "3 models"
best = max(scores, key=scores.get)
print(best, scores[best])
