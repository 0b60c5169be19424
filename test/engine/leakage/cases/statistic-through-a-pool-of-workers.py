from multiprocessing import Pool

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

rides = pd.read_csv("rides.csv")
usual = rides["fare"].median()  # expect: LKG005 "median"


def compared(part):
    part = pd.DataFrame(part)
    part["dear"] = (part["fare"] > usual).astype(int)
    return part


with Pool(4) as pool:
    rides = pd.concat(pool.map(compared, np.array_split(rides, 4)))
X_train, X_test, y_train, y_test = train_test_split(rides[["fare", "dear"]], rides["tipped"])
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
