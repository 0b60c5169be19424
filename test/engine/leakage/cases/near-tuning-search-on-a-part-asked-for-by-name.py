# file: weeks.py = "from dataclasses import dataclass\nimport numpy as np\nimport pandas as pd\n\nCOLS = ['rain', 'hour', 'dock']\n\n\n@dataclass\nclass Weeks:\n    first: pd.DataFrame\n    second: pd.DataFrame\n    third: pd.DataFrame\n\n    @classmethod\n    def read(cls):\n        r = pd.read_parquet('rides.parquet')\n        d = r['day']\n        return cls(r[d < 20], r[(d >= 20) & (d < 30)], r[d >= 30])\n\n    def of(self, name):\n        rows = getattr(self, name)\n        return rows[COLS], rows['bikes']\n\n\ndef gap(y, p):\n    return float(np.mean(np.abs(y - p)))\n"
# The search is on rows of its own, though a function of another file holds them against the truth.
import lightgbm as lgb
import optuna
from weeks import Weeks, gap

weeks = Weeks.read()


def tried_on(name):
    def run(trial):
        m = lgb.LGBMRegressor(num_leaves=trial.suggest_int("num_leaves", 7, 127)).fit(*weeks.of("first"))
        X, y = weeks.of(name)
        return gap(y, m.predict(X))

    return run


def look(name):
    study = optuna.create_study()
    study.optimize(tried_on(name), n_trials=60)
    return study.best_params


for params in (look("second"),):
    m = lgb.LGBMRegressor(**params).fit(*weeks.of("first"))
    X, y = weeks.of("third")
    print(gap(y, m.predict(X)))
