# A function that loops inside loops call is followed again where another call of it stands behind them.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

plots = pd.read_csv("plots.csv")
yields = plots.pop("yield_class")
made = pd.DataFrame(index=plots.index)


def add(name, values):
    made[name] = np.nan_to_num(np.asarray(values, dtype=float), nan=0.0)


for column in ["ph", "clay", "sand", "silt", "water", "slope", "sun", "height"]:
    for power in [1, 2, 3, 4]:
        add(f"{column}_{power}", plots[column] ** power)
        add(f"{column}_low_{power}", np.clip(plots[column], 0, 1) ** power)
        add(f"{column}_high_{power}", np.clip(plots[column], 1, 2) ** power)

add("acid", plots["ph"] - np.nanpercentile(plots["ph"], 10))  # expect: LKG005

X_train, X_test, y_train, y_test = train_test_split(made, yields, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
