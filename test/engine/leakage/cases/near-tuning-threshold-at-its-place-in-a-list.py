import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

claims = pd.read_csv("claims.csv")
X_rest, X_test, y_rest, y_test = train_test_split(claims.drop(columns="paid"), claims["paid"], random_state=2)
X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest, random_state=2)
model = LogisticRegression().fit(X_train, y_train)

# Chosen on a validation part.
cuts = np.linspace(0.1, 0.9, 9)
found = []
for each in cuts:
    found.append(f1_score(y_val, model.predict_proba(X_val)[:, 1] >= each))
cut = cuts[found.index(max(found))]

# Of the test part it is only asked how it comes out, beside the place of a name in another list.
names = ["low", "middle", "high"]
shown = []
for level in [0.2, 0.5, 0.8]:
    shown.append(f1_score(y_test, model.predict_proba(X_test)[:, 1] >= level))
print(names.index("low"), shown)
print(f1_score(y_test, model.predict_proba(X_test)[:, 1] >= cut))
