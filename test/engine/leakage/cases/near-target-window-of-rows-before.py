# Windows that end with the row before, by a shift on either side or closed on the left, and the next row as the target.
import pandas as pd
from sklearn.linear_model import LinearRegression

days = pd.read_csv("days.csv", parse_dates=["day"]).sort_values("day")
days["usual"] = days["visits"].shift(1).rolling(7).mean()
days["level"] = days["visits"].ewm(span=5).mean().shift(1)
days["spread"] = days["visits"].rolling(7, closed="left").std()
days["week"] = days["visits"].rolling(7).mean()
days["next"] = days["visits"].shift(-1)
days = days.dropna()
n = int(len(days) * 0.8)
X, y = days[["usual", "level", "spread", "rain"]], days["visits"]
model = LinearRegression().fit(X.iloc[:n], y.iloc[:n])
print(model.score(X.iloc[n:], y.iloc[n:]))
Z, later = days[["week", "rain"]], days["next"]
model = LinearRegression().fit(Z.iloc[:n], later.iloc[:n])
print(model.score(Z.iloc[n:], later.iloc[n:]))
rows, ahead = days[["week", "rain"]].values[:-1], days["visits"].values[1:]
model = LinearRegression().fit(rows[:n], ahead[:n])
print(model.score(rows[n:], ahead[n:]))
