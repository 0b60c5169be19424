# Tests of all rows that are shown and choose nothing, and tests of the training rows that choose.
import pandas as pd
from scipy.stats import ks_2samp, ttest_ind
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

blood = pd.read_csv("blood.csv")
for name in ("lactate", "age"):
    print(name, ttest_ind(blood[blood["sepsis"] == 1][name], blood[blood["sepsis"] == 0][name]).pvalue)
train, test = train_test_split(blood, random_state=0)
for name in ("lactate", "age"):
    print(name, ks_2samp(train[name], test[name])[1])
chances = {}
for name in train.columns.drop("sepsis"):
    chances[name] = ttest_ind(train[train["sepsis"] == 1][name], train[train["sepsis"] == 0][name])[1]
kept = [name for name, p in chances.items() if p < 0.05]
model = LogisticRegression().fit(train[kept], train["sepsis"])
print(model.score(test[kept], test["sepsis"]))
