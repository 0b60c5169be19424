import pandas as pd
from sklearn.linear_model import Lasso
from sklearn.metrics import r2_score
from sklearn.model_selection import cross_val_score

soil = pd.read_csv("soil.csv")
X, y = soil[["ph", "clay", "depth"]], soil["yield"]
lasso = Lasso(alpha=0.1).fit(X, y)
print("on its own rows", r2_score(y, lasso.predict(X)))
print("folds", cross_val_score(Lasso(alpha=0.1), X, y, cv=10).mean())
