# Bounds that are handed on as they are, rather than one by one.
import pandas as pd
from sklearn.linear_model import Lasso
from sklearn.model_selection import train_test_split

soils = pd.read_csv("soils.csv")
bounds = soils["clay"].quantile([0.05, 0.95])  # expect: LKG005 "`quantile` of `clay`"
soils["clay"] = soils["clay"].clip(*bounds)
soils["sand"] = soils["sand"].clip(*(0, 100))
train, test = train_test_split(soils, random_state=0)
edges = train["depth"].quantile([0.01, 0.99])
model = Lasso().fit(train[["clay", "sand", "depth"]].assign(depth=train["depth"].clip(*edges)), train["carbon"])
print(model.score(test[["clay", "sand", "depth"]].assign(depth=test["depth"].clip(*edges)), test["carbon"]))
