import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

changes = pd.read_pickle("prices.pickle").pct_change()
changes["next"] = changes["Total"].shift(-1)
changes = changes.dropna()
X = np.array(changes.drop(columns="next"))
X_train, X_test, y_train, y_test = train_test_split(X, np.array(changes["next"] > 0))  # expect: LKG009
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
