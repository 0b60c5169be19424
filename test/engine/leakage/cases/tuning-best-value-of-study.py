import optuna
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)


def objective(trial):
    forest = RandomForestClassifier(max_depth=trial.suggest_int("depth", 2, 12)).fit(A, a)
    return accuracy_score(b, forest.predict(B))  # expect: LKG012


study = optuna.create_study(direction="maximize")
study.optimize(objective, n_trials=40)
print(study.best_value)
