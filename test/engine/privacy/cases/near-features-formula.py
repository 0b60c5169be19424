import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf

staff = pd.read_csv("staff.csv")
print(staff["email"].nunique())
by_age = smf.ols("pay ~ age + C(grade) * years", data=staff).fit()
wanted = "pay ~ years"
by_years = smf.wls(formula=wanted, data=staff, weights=staff["hours"]).fit()
print(by_age.summary(), by_years.summary())
