import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

rides = pd.read_csv("rides.csv")
hourly = rides.groupby("hour", as_index=False).agg(usual=("fare", "mean"))  # expect: LKG008
rides = rides.merge(hourly, on="hour")
by_zone = rides.pivot_table(index="zone", values="fare", aggfunc="mean").rename(columns={"fare": "zone_fare"})  # expect: LKG008
rides = rides.join(by_zone, on="zone")
X = rides[["usual", "zone_fare", "distance"]]
X_train, X_test, y_train, y_test = train_test_split(X, rides["fare"])
model = RandomForestRegressor().fit(X_train, y_train)
print(model.score(X_test, y_test))
