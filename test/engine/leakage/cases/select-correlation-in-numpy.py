import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

hives = pd.read_csv("hives.csv")
for name in hives.columns.difference(["lost"]):
    tie = np.corrcoef(hives["lost"], hives[name])[0][1]  # expect: LKG005
    if -0.05 < tie < 0.05:
        hives = hives.drop(name, axis=1)
y = hives.pop("lost")
X_train, X_test, y_train, y_test = train_test_split(hives, y, random_state=8)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
