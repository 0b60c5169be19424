# The last of the seven days is the day that is predicted.
import pandas as pd
from sklearn.linear_model import LinearRegression

days = pd.read_csv("days.csv", parse_dates=["day"]).sort_values("day")
days["before"] = days["visits"].shift(1)
days["usual"] = days["visits"].rolling(7).mean()
days["way"] = days["visits"].rolling(3).apply(lambda span: span.iloc[-1] - span.iloc[0])
days = days.dropna()
X, y = days[["before", "usual", "rain"]], days["visits"]
n = int(len(X) * 0.8)
model = LinearRegression().fit(X.iloc[:n], y.iloc[:n])  # expect: LKG007 "a window over the target"
print(model.score(X.iloc[n:], y.iloc[n:]))
Z = days[["before", "way"]]
model = LinearRegression().fit(Z.iloc[:n], y.iloc[:n])  # expect: LKG007 "`way`"
print(model.score(Z.iloc[n:], y.iloc[n:]))
