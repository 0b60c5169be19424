import optuna
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

beans = pd.read_csv("beans.csv")
X, y = beans.drop(columns="kind"), beans["kind"]


def objective(trial):
    X_a, X_b, y_a, y_b = train_test_split(X, y, test_size=0.25, random_state=42)
    model = ExtraTreesClassifier(max_depth=trial.suggest_int("max_depth", 2, 20)).fit(X_a, y_a)
    return accuracy_score(y_b, model.predict(X_b))  # expect: LKG012


study = optuna.create_study(direction="maximize")
study.optimize(objective, n_trials=60)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=42)
final = ExtraTreesClassifier(**study.best_params).fit(X_train, y_train)
print(accuracy_score(y_test, final.predict(X_test)))
