import optuna
import pandas as pd
import xgboost as xgb
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

rides = pd.read_csv("rides.csv")
X_train, X_test, y_train, y_test = train_test_split(rides.drop(columns="fare"), rides["fare"], random_state=3)


def objective(trial):
    model = xgb.XGBRegressor(max_depth=trial.suggest_int("max_depth", 3, 9))
    model.fit(X_train, y_train)
    return mean_squared_error(y_test, model.predict(X_test))  # expect: LKG012


study = optuna.create_study(direction="minimize")
study.optimize(objective, n_trials=50)
best = xgb.XGBRegressor(**study.best_params).fit(X_train, y_train)
print(mean_squared_error(y_test, best.predict(X_test)))
