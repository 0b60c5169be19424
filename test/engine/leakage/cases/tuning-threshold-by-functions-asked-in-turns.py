# What a function says of each threshold, in this file, stands in a list or is held against the best so far.
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.metrics import confusion_matrix, f1_score, mean_squared_error
from sklearn.model_selection import train_test_split


def price(truth, guess, miss=10.0, alarm=1.0):
    tn, fp, fn, tp = confusion_matrix(truth, guess).ravel()
    return miss * fn + alarm * fp


def share_at(truth, chances, cut):
    return f1_score(truth, (chances >= cut).astype(int))


claims = pd.read_csv("claims.csv")
X_train, X_test, y_train, y_test = train_test_split(claims.drop(columns="fraud"), claims["fraud"], random_state=0)
cuts = np.linspace(0, 1, 50)

model = RandomForestClassifier(random_state=0).fit(X_train, y_train)
chances = model.predict_proba(X_test)[:, 1]
prices = [price(y_test, chances >= cut) for cut in cuts]  # expect: LKG012 "The threshold for `model`"
print(cuts[int(np.argmin(prices))], min(prices))

trees = ExtraTreesClassifier(random_state=0).fit(X_train, y_train)
said = trees.predict_proba(X_test)[:, 1]
shares = [share_at(y_test, said, cut) for cut in cuts]  # expect: LKG012 "The threshold for `trees`"
print(cuts[np.argmax(shares)])

small = RandomForestClassifier(max_depth=3, random_state=0).fit(X_train, y_train)


def small_at(cut):
    return f1_score(y_test, (small.predict_proba(X_test)[:, 1] >= cut).astype(int))


best, kept = 0, None
for cut in cuts:
    share = small_at(cut)  # expect: LKG012 "The threshold for `small`"
    if share > best:
        best = share
        kept = cut
print(kept, best)
