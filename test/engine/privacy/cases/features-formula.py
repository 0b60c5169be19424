import pandas as pd
import statsmodels.formula.api as smf

staff = pd.read_csv("staff.csv")
print(staff["surname"].nunique())
smf.ols("pay ~ age + C(surname)", data=staff).fit()  # expect: PRV001 "`surname`"
