import lightgbm as lgb
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score, train_test_split

genes = pd.read_csv("genes.csv")
X = genes.drop(columns=["ill"])
y = genes["ill"]
forest = RandomForestClassifier(random_state=0).fit(X, y)
ranks = pd.DataFrame()
ranks["name"] = X.columns
ranks["weight"] = forest.feature_importances_
print(ranks.sort_values("weight").head(20))
ranked = sorted(zip(X.columns, forest.feature_importances_), key=lambda pair: pair[1], reverse=True)
for name, weight in ranked[:10]:
    print(name, weight, X[name].mean())
booster = lgb.train({"objective": "binary"}, lgb.Dataset(X, y))
for name, weight in zip(X.columns, booster.feature_importance()):
    if weight > 0:
        print(name, weight)
print(cross_val_score(LogisticRegression(), X, y).mean())

A, B, c, d = train_test_split(X, y, random_state=0)
trees = RandomForestClassifier(random_state=0).fit(A, c)
strong = []
for name, weight in zip(A.columns, trees.feature_importances_):
    if weight > 0.01:
        strong.append(name)
print(LogisticRegression().fit(A[strong], c).score(B[strong], d))

sizes = pd.DataFrame()
sizes["name"] = ["a", "b"]
sizes["shown"] = [name.upper() for name in sizes["name"]]
print(sizes)
