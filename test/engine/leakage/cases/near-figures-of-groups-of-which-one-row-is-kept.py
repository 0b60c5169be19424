import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

calls = pd.read_csv("calls.csv", parse_dates=["at"])
by = calls.groupby("client")
calls["last_call"] = by["at"].transform("max")
calls["first_call"] = by["at"].transform("min")
calls["span"] = (calls["last_call"] - calls["first_call"]).dt.total_seconds()
calls["mean_length"] = by["length"].transform("mean")

# One row for each client: what was worked out within a client is of that row alone.
calls.drop_duplicates(subset="client", inplace=True)
X = calls[["span", "mean_length"]]
y = calls["years"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = RandomForestRegressor(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))

# So it is by a list of the columns, and by fewer of them than the groups are made by.
visits = pd.read_csv("visits.csv")
visits["usual"] = visits.groupby(["ward", "nurse"])["minutes"].transform("median")
wards = visits.drop_duplicates(["ward"])
A_train, A_test, b_train, b_test = train_test_split(wards[["usual"]], wards["beds"], random_state=0)
other = RandomForestRegressor(random_state=0).fit(A_train, b_train)
print(other.score(A_test, b_test))
