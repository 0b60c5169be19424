# The function is asked about a validation part, or of each model at one threshold.
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.metrics import confusion_matrix, f1_score, mean_squared_error
from sklearn.model_selection import train_test_split


def price(truth, guess, miss=10.0, alarm=1.0):
    tn, fp, fn, tp = confusion_matrix(truth, guess).ravel()
    return miss * fn + alarm * fp


claims = pd.read_csv("claims.csv")
X_rest, X_test, y_rest, y_test = train_test_split(claims.drop(columns="fraud"), claims["fraud"], random_state=0)
X_train, X_valid, y_train, y_valid = train_test_split(X_rest, y_rest, random_state=0)
cuts = np.linspace(0, 1, 50)

model = RandomForestClassifier(random_state=0).fit(X_train, y_train)
held = model.predict_proba(X_valid)[:, 1]
prices = [price(y_valid, held >= cut) for cut in cuts]
best = cuts[int(np.argmin(prices))]
print(best, price(y_test, model.predict_proba(X_test)[:, 1] >= best))

for other in (model, ExtraTreesClassifier(random_state=0).fit(X_train, y_train)):
    print(price(y_test, other.predict_proba(X_test)[:, 1] >= 0.5))
