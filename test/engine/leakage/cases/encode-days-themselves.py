# The same sums of the day itself hold each row's own answer.
import pandas as pd
from sklearn.linear_model import LinearRegression

sales = pd.read_csv("sales.csv").sort_values(["shop", "date"])
sales["of_day"] = sales.groupby(["date", "city"])["sold"].transform("sum")  # expect: LKG008
sales["of_day_14"] = sales.groupby("shop")["of_day"].shift(14)
X, y = sales[["of_day", "of_day_14"]], sales["sold"]
cut = int(0.8 * len(X))
model = LinearRegression().fit(X[:cut], y[:cut])
print(model.score(X[cut:], y[cut:]))
