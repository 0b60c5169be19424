import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import train_test_split

trips = pd.read_csv("trips.csv")
by_zone = trips.groupby("zone")["fare"].mean().sort_values().index  # expect: LKG008 "mean"
trips["zone_code"] = pd.Categorical(trips["zone"], categories=by_zone, ordered=True).codes
by_firm = trips.groupby("firm")["fare"].median().sort_values().index  # expect: LKG008 "median"
trips["firm_code"] = trips["firm"].astype("category").cat.reorder_categories(by_firm).cat.codes
names = ["miles", "zone_code", "firm_code"]
X_train, X_test, y_train, y_test = train_test_split(trips[names], trips["fare"], random_state=0)
model = GradientBoostingRegressor(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))
