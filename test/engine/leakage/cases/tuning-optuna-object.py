import optuna
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

leads = pd.read_csv("leads.csv")
X_train, X_test, y_train, y_test = train_test_split(leads.drop(columns="won"), leads["won"], random_state=2)


class Trees:
    def __init__(self, known, held):
        self.known = known
        self.held = held

    def __call__(self, trial):
        forest = ExtraTreesClassifier(max_depth=trial.suggest_int("max_depth", 2, 20))
        forest.fit(*self.known)
        X, y = self.held
        return roc_auc_score(y, forest.predict_proba(X)[:, 1])  # expect: LKG012


study = optuna.create_study(direction="maximize")
study.optimize(Trees((X_train, y_train), (X_test, y_test)), n_trials=50)
chosen = ExtraTreesClassifier(**study.best_params).fit(X_train, y_train)
print(roc_auc_score(y_test, chosen.predict_proba(X_test)[:, 1]))
