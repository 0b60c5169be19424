import optuna
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns="repaid"), loans["repaid"], random_state=3)


def accuracy_of(trial, X_fit, y_fit, X_held, y_held):
    forest = RandomForestClassifier(max_depth=trial.suggest_int("max_depth", 2, 20))
    forest.fit(X_fit, y_fit)
    return forest.score(X_held, y_held)  # expect: LKG012


study = optuna.create_study(direction="maximize")
study.optimize(lambda trial: accuracy_of(trial, X_train, y_train, X_test, y_test), n_trials=30)
forest = RandomForestClassifier(**study.best_params).fit(X_train, y_train)
print(forest.score(X_test, y_test))
