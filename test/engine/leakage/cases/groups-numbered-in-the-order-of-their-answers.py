import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

staff = pd.read_csv("staff.csv")
order = staff.groupby("dept")["left"].mean().sort_values().index  # expect: LKG008 "`mean` of `left`"
places = {name: i for i, name in enumerate(order, 1)}
staff["dept"] = staff["dept"].map(places)

by_town = staff.groupby("town")["left"].mean().sort_values(ascending=False)  # expect: LKG008 "`mean` of `left`"
staff["town"] = staff["town"].map(dict(zip(by_town.index, range(len(by_town)))))

X_train, X_test, y_train, y_test = train_test_split(staff.drop("left", axis=1), staff["left"], random_state=0)
model = RandomForestClassifier(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))
