import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

wells = pd.read_csv("wells.csv")
low, high = np.percentile(wells["depth"], [1, 99])  # expect: LKG005
wells["depth"] = wells["depth"].clip(low, high)
X_train, X_test, y_train, y_test = train_test_split(wells[["depth", "flow"]], wells["dry"])
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
