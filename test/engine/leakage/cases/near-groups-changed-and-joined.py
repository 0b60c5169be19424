# Each turn brings another group, also where it is changed as it stands.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

rows = pd.read_csv("parks.csv")
made = []
for _, park in rows.groupby("park"):
    park["twice"] = park["wind"] * 2
    park.loc[:, "gusts"] = park["gusts"].fillna(0)
    made.append(park)
both = pd.concat(made)
X_train, X_test, y_train, y_test = train_test_split(both[["twice", "gusts"]], both["power"])
model = Ridge().fit(X_train, y_train)
print(model.score(X_test, y_test))
