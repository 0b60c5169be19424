import matplotlib.pyplot as plt
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

staff = pd.read_csv("staff.csv")

# In the order in which they come, and of their names.
staff["dept"] = staff["dept"].map({name: i for i, name in enumerate(staff["dept"].unique())})
names = staff.groupby("town")["left"].mean().sort_index().index
staff["town"] = staff["town"].map({name: i for i, name in enumerate(names)})

# Only drawn.
for i, name in enumerate(staff.groupby("grade")["left"].mean().sort_values().index):
    plt.bar(i, (staff["grade"] == name).sum())

X_train, X_test, y_train, y_test = train_test_split(staff.drop("left", axis=1), staff["left"], random_state=0)

# Of the training part.
order = X_train.assign(left=y_train).groupby("site")["left"].mean().sort_values().index
places = {name: i for i, name in enumerate(order)}
X_train["site"] = X_train["site"].map(places)
X_test["site"] = X_test["site"].map(places)
model = RandomForestClassifier(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))
