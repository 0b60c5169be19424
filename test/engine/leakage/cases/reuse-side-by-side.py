# Calls that joblib runs side by side.
import pandas as pd
from joblib import Parallel, delayed
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

coins = pd.read_csv("coins.csv")
X_train, X_test, y_train, y_test = train_test_split(coins.drop(columns="real"), coins["real"], random_state=0)


def score_of(trees):
    forest = RandomForestClassifier(n_estimators=trees).fit(X_train, y_train)
    return trees, forest.score(X_test, y_test)  # expect: LKG013


tried = Parallel(n_jobs=4)(delayed(score_of)(trees) for trees in [50, 100, 200])
print(max(tried, key=lambda one: one[1]))
