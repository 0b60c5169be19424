# One row for each day, in a frame of its own: the days are divided, and no ride is.
import pandas as pd
from prophet import Prophet
from sklearn.metrics import mean_squared_error

rides = pd.read_excel("rides.xlsx")
days = rides.groupby("day")[["revenue"]].sum()


def shaped(table):
    one = pd.DataFrame()
    one["ds"] = table.index
    one["y"] = list(table.iloc[:, 0])
    return one


train = shaped(days.loc[days.index[:-184]])
test = shaped(days.loc[days.index[-184:]])
model = Prophet()
model.fit(train)
guess = model.predict(test)
print(mean_squared_error(test["y"], guess["yhat"]))
