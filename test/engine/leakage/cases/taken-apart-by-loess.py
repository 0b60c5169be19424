# STL takes the whole series apart, also one of monthly means.
import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.svm import SVR
from statsmodels.tsa.seasonal import STL

flow = pd.read_csv("flow.csv", index_col=0, parse_dates=True).squeeze("columns")
flow = flow.resample("M").mean()
found = STL(flow, period=12).fit()  # expect: LKG005 "The `STL`"
parts = pd.DataFrame({"trend": found.trend, "rest": found.resid})
for name in parts:
    lags = pd.concat([parts[name].shift(i) for i in range(1, 13)], axis=1).dropna()
    X, y = lags.values, parts[name].loc[lags.index].values
    X_train, X_test, y_train, y_test = X[:-36], X[-36:], y[:-36], y[-36:]
    model = SVR().fit(X_train, y_train)
    print(mean_absolute_error(y_test, model.predict(X_test)))
