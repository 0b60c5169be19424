import optuna
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier

claims = pd.read_csv("claims.csv")
X_train, X_test, y_train, y_test = train_test_split(claims.drop(columns="fraud"), claims["fraud"], random_state=8)


def show(kind):
    model = kind()
    model.fit(X_train, y_train)
    print(kind.__name__, f1_score(y_test, model.predict(X_test)))  # expect: LKG013


show(RandomForestClassifier)
show(ExtraTreesClassifier)
show(GaussianNB)
show(KNeighborsClassifier)


def objective(trial):
    forest = RandomForestClassifier(max_depth=trial.suggest_int("max_depth", 2, 20))
    return cross_val_score(forest, X_train, y_train, cv=3).mean()


study = optuna.create_study(direction="maximize")
study.optimize(objective, n_trials=30)
