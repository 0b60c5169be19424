import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier

all_rows = pd.concat([pd.read_csv("a.csv"), pd.read_csv("b.csv")])
X, asked = all_rows[["u", "v"]].values[:900], all_rows[["u", "v"]].values[900:]
y = pd.read_csv("answers.csv")["w"].values
first = GradientBoostingClassifier().fit(X, y)
sure = first.predict_proba(asked)[:, 1] > 0.98
more = np.vstack([X, asked[sure]])
last = GradientBoostingClassifier().fit(more, np.concatenate([y, np.ones(sure.sum())]))
pd.DataFrame({"w": last.predict(asked)}).to_csv("given.csv")
