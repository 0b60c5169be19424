import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
visits["usual"] = visits.groupby("ward")["minutes"].transform("median")  # expect: LKG005 "`median` of `minutes`"

# Several rows of a ward are left.
visits = visits.drop_duplicates(subset=["ward", "nurse"])
X_train, X_test, y_train, y_test = train_test_split(visits[["usual", "hour"]], visits["cost"], random_state=0)
model = RandomForestRegressor(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))
