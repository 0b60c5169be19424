import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.tree import DecisionTreeClassifier

herbs = pd.read_csv("herbs.csv")
X, y = herbs.drop(columns="kind"), herbs["kind"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(cross_val_score(RandomForestClassifier(), X, y).mean())
rows = []
for model in [LogisticRegression(), GaussianNB(), DecisionTreeClassifier(), RandomForestClassifier(200)]:
    model.fit(X_train, y_train)
    rows.append([f1_score(y_test, model.predict(X_test)), cross_val_score(model, X, y).mean()])  # expect: LKG013
print(pd.DataFrame(rows, columns=["f1", "folds"]).sort_values("f1"))
