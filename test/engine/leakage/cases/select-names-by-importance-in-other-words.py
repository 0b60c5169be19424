import lightgbm as lgb
import pandas as pd
from catboost import CatBoostClassifier
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score, train_test_split

genes = pd.read_csv("genes.csv")
X = genes.drop(columns=["ill"])
y = genes["ill"]

forest = RandomForestClassifier(random_state=0).fit(X, y)  # expect: LKG001 "`RandomForestClassifier`"
strong = []
for name, weight in zip(X.columns, forest.feature_importances_):
    if weight > 0.01:
        strong.append(name)
A, B, c, d = train_test_split(X[strong], y, random_state=0)
print(LogisticRegression().fit(A, c).score(B, d))

trees = ExtraTreesClassifier(random_state=0).fit(X, y)  # expect: LKG006 "`ExtraTreesClassifier`"
ranks = pd.DataFrame()
ranks["name"] = list(X.columns)
ranks["weight"] = trees.feature_importances_
first = ranks.sort_values("weight", ascending=False).head(20)["name"].tolist()
print(cross_val_score(LogisticRegression(), X[first], y).mean())

shallow = RandomForestClassifier(max_depth=2).fit(X, y)  # expect: LKG006 "`RandomForestClassifier`"
ranked = sorted(zip(X.columns, shallow.feature_importances_), key=lambda pair: pair[1], reverse=True)
second = [name for name, _ in ranked[:20]]
print(cross_val_score(LogisticRegression(), X[second], y).mean())

booster = lgb.train({"objective": "binary"}, lgb.Dataset(X, y))  # expect: LKG006 "fitted on all rows"
third = [name for name, weight in zip(X.columns, booster.feature_importance()) if weight > 0]
print(cross_val_score(LogisticRegression(), X[third], y).mean())

cat = CatBoostClassifier().fit(X, y)  # expect: LKG006 "`CatBoostClassifier`"
weights = pd.Series(dict(zip(X.columns, cat.get_feature_importance()))).sort_values()
print(cross_val_score(LogisticRegression(), X[weights.tail(20).index], y).mean())

deep = RandomForestClassifier(max_depth=20).fit(X, y)  # expect: LKG006 "`RandomForestClassifier`"
table = pd.DataFrame({"name": X.columns, "weight": deep.feature_importances_})
pairs = []
for name in table["name"].unique():
    pairs.append((name, table.loc[table["name"] == name, "weight"].mean()))
fourth = [name for name, weight in pairs if weight > 0.01]
print(cross_val_score(LogisticRegression(), X[fourth], y).mean())
