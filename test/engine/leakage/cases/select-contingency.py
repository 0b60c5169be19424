import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

from scipy.stats import chi2_contingency

boats = pd.read_csv("boats.csv")
y = boats["sold"]
kept = []
for name in ["hull", "rig", "flag", "builder"]:
    _, p, _, _ = chi2_contingency(pd.crosstab(boats[name], boats["sold"]))  # expect: LKG005
    if p < 0.05:
        kept.append(name)
X = boats[kept]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
