import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

import statsmodels.api as sm

boats = pd.read_csv("boats.csv")
X = boats.drop(columns="asking")
y = boats["asking"]
names = list(X.columns)
while names:
    formula = sm.OLS(y, sm.add_constant(X[names])).fit()  # expect: LKG001
    worst = formula.pvalues.drop("const")
    if worst.max() < 0.05:
        break
    names.remove(worst.idxmax())
X = X[names]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
