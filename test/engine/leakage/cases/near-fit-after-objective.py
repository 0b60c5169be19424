import optuna
import pandas as pd
import xgboost as xgb
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

rides = pd.read_csv("rides.csv")
X = rides.drop(columns="fare")
y = rides["fare"]
scaler = MinMaxScaler()


def objective(trial):
    X_train, X_valid, y_train, y_valid = train_test_split(X, y, random_state=3)
    model = xgb.XGBRegressor(max_depth=trial.suggest_int("max_depth", 3, 9))
    model.fit(scaler.fit_transform(X_train), y_train)
    return mean_squared_error(y_valid, model.predict(scaler.transform(X_valid)))


study = optuna.create_study(direction="minimize")
study.optimize(objective, n_trials=50)

# The search is over: the last model takes all rows, and the objective never sees them scaled.
X = scaler.fit_transform(X)
best = xgb.XGBRegressor(**study.best_params).fit(X, y)
print(best.predict(scaler.transform(pd.read_csv("rides_to_come.csv"))))
