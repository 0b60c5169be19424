import optuna
import pandas as pd
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict, train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from xgboost import XGBClassifier

ponds = pd.read_csv("ponds.csv")
X, y = ponds.drop(columns="frogs"), ponds["frogs"]


def steps(model):
    return Pipeline([("scale", StandardScaler()), ("model", model)])


def objective_of(X, y):
    folds = StratifiedKFold(n_splits=5, shuffle=True, random_state=1)

    def objective(trial):
        model = steps(XGBClassifier(max_depth=trial.suggest_int("max_depth", 2, 6)))
        guess = cross_val_predict(model, X, y, cv=folds, method="predict_proba")[:, 1]
        return roc_auc_score(y, guess)

    return objective


def search(X, y):
    study = optuna.create_study(direction="maximize")
    study.optimize(objective_of(X, y), n_trials=40)
    return study


def train_once(table, held, chosen):
    X_train, y_train = table.drop(columns="frogs"), table["frogs"]
    X_test, y_test = held.drop(columns="frogs"), held["frogs"]
    settings = dict(chosen)
    settings.update({"n_estimators": 300})
    model = steps(XGBClassifier(**settings))
    model.fit(X_train, y_train)
    return roc_auc_score(y_test, model.predict_proba(X_test)[:, 1])


rows, held = train_test_split(ponds, random_state=2)
study = search(rows.drop(columns="frogs"), rows["frogs"])
print(train_once(rows, held, study.best_params))
