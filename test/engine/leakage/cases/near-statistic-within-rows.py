import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

scans = pd.read_json("scans.json")
scaled = []
for i, row in scans.iterrows():
    band = np.array(row["band"]).reshape(75, 75)
    scaled.append((band - band.mean()) / (band.max() - np.min(band)))
scans["spread"] = scans["band"].apply(lambda one: np.std(one))
scans["highest"] = scans[["left", "right"]].apply(lambda one: one.max(), axis=1)
X = np.hstack([np.array(scaled).reshape(len(scans), -1), scans[["spread", "highest"]]])
X_train, X_test, y_train, y_test = train_test_split(X, scans["ice"])
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
