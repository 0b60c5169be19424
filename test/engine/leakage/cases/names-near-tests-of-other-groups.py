# Columns in which two laboratories differ are left out: the groups are not those of the answer.
import pandas as pd
from scipy.stats import mannwhitneyu, ttest_ind
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

blood = pd.read_csv("blood.csv")
north, south = blood[blood["lab"] == "north"], blood[blood["lab"] == "south"]
stable = [name for name in ["iron", "zinc", "salt"] if ttest_ind(north[name], south[name])[1] > 0.05]
A, B, a, b = train_test_split(blood[stable], blood["sepsis"], random_state=0)
print(LogisticRegression().fit(A, a).score(B, b))

ill = blood[(blood["lab"] == "north") & (blood["sepsis"] == 1)]
well = blood[(blood["lab"] == "north") & (blood["sepsis"] == 0)]
telling = [name for name in ["iron", "zinc", "salt"] if mannwhitneyu(ill[name], well[name])[1] < 0.05]  # expect: LKG005 "`mannwhitneyu`"
C, D, c, d = train_test_split(blood[telling], blood["sepsis"], random_state=0)
print(LogisticRegression().fit(C, c).score(D, d))
