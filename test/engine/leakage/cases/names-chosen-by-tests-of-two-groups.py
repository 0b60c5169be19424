# The answer divides the rows into two groups, and columns in which these differ are kept: one by one, from a dict, by its keys.
import pandas as pd
from scipy.stats import mannwhitneyu, ttest_ind
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

blood = pd.read_csv("blood.csv")
ill, well = blood[blood["sepsis"] == 1], blood[blood["sepsis"] == 0]
kept = []
for name in blood.columns.drop("sepsis"):
    statistic, p = ttest_ind(ill[name], well[name], equal_var=False)  # expect: LKG005 "The t-test"
    if p < 0.05:
        kept.append(name)
A, B, a, b = train_test_split(blood[kept], blood["sepsis"], random_state=0)
print(LogisticRegression().fit(A, a).score(B, b))

chances = {}
for name in blood.columns.drop("sepsis"):
    chances[name] = mannwhitneyu(ill[name], well[name])[1]  # expect: LKG005 "`mannwhitneyu`"
named = [name for name, p in chances.items() if p < 0.05]
C, D, c, d = train_test_split(blood[named], blood["sepsis"], random_state=1)
print(LogisticRegression().fit(C, c).score(D, d))

shares = {}
for name in blood.columns.drop("sepsis"):
    shares[name] = ttest_ind(ill[name], well[name]).pvalue  # expect: LKG005 "The t-test"
listed = [name for name in shares if shares[name] < 0.05]
E, F, e, f = train_test_split(blood[listed], blood["sepsis"], random_state=2)
print(LogisticRegression().fit(E, e).score(F, f))
