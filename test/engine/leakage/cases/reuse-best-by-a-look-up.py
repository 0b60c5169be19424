import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

d = pd.read_csv("energy.csv")
X_train, X_test, y_train, y_test = train_test_split(d[["t", "wind"]], d["y"], random_state=0)
models = {"line": Ridge(), "trees": RandomForestRegressor(random_state=0)}
errors = {}
for name, model in models.items():
    model.fit(X_train, y_train)
    errors[name] = mean_absolute_error(y_test, model.predict(X_test))  # expect: LKG013
best = min(models, key=lambda name: errors[name])
print(best)
