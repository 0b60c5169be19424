# Taken apart for a picture, and the training months alone for the model.
import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.svm import SVR
from statsmodels.tsa.seasonal import STL

flow = pd.read_csv("flow.csv", index_col=0, parse_dates=True).squeeze("columns")
flow = flow.resample("M").mean()
STL(flow, period=12).fit().plot()
lags = pd.concat([flow.shift(i) for i in range(1, 13)], axis=1).dropna()
X, y = lags.values, flow.loc[lags.index].values
X_train, X_test, y_train, y_test = X[:-36], X[-36:], y[:-36], y[-36:]
model = SVR().fit(X_train, y_train)
print(mean_absolute_error(y_test, model.predict(X_test)))
