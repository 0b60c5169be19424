import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
usual = {}
for city in homes["city"].unique():
    usual[city] = homes[homes["city"] == city]["price"].mean()  # expect: LKG005 "mean"
homes["city_price"] = homes["city"].map(usual)
rents = homes.groupby("street")["rent"].mean().to_dict()  # expect: LKG005 "mean"
homes["street_rent"] = [rents[street] for street in homes["street"]]
X = homes[["city_price", "street_rent", "age"]]
X_train, X_test, y_train, y_test = train_test_split(X, homes["sold"], random_state=0)
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))

target = {}
for city in homes["city"].unique():
    target[city] = homes[homes["city"] == city]["sold"].mean()  # expect: LKG008
homes["city_sold"] = homes["city"].map(target)
Z_train, Z_test, z_train, z_test = train_test_split(homes[["city_sold", "age"]], homes["sold"], random_state=0)
print(RandomForestClassifier().fit(Z_train, z_train).score(Z_test, z_test))
