# file: hunt.py = "import optuna\nfrom sklearn.ensemble import RandomForestRegressor\nfrom sklearn.metrics import mean_absolute_error\ndef hunt(X, y, X_held, y_held, trials=20):\n    def objective(trial):\n        model = RandomForestRegressor(max_depth=trial.suggest_int('max_depth', 2, 20))\n        model.fit(X, y)\n        return mean_absolute_error(y_held, model.predict(X_held))\n    study = optuna.create_study()\n    study.optimize(objective, n_trials=trials)\n    return study.best_params\n"
import pandas as pd
from hunt import hunt
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

hires = pd.read_csv("hires.csv")
X_train, X_test, y_train, y_test = train_test_split(hires.drop(columns="rides"), hires["rides"], random_state=0)
best = hunt(X_train, y_train, X_test, y_test)  # expect: LKG012 "its final score"
model = RandomForestRegressor(**best).fit(X_train, y_train)
print(mean_absolute_error(y_test, model.predict(X_test)))
