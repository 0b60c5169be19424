import optuna
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
A, C, a, c = train_test_split(A, a, random_state=3)


def objective(trial):
    model = LogisticRegression(C=trial.suggest_float("C", 0.1, 10)).fit(A, a)
    trial.set_user_attr("test", model.score(B, b))
    return model.score(C, c)


study = optuna.create_study(direction="maximize")
study.optimize(objective, n_trials=20)
print(study.best_value)
print(LogisticRegression(**study.best_params).fit(A, a).score(B, b))
