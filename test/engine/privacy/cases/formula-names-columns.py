import pandas as pd
import statsmodels.formula.api as smf

people = pd.read_csv("staff.csv")
print(people[["full_name", "salary", "team", "years at work"]].mean(numeric_only=True))

# A formula says which columns the model sees, also over two lines and in calls.
by_team = smf.ols(
    'salary ~ C(team, Treatment(reference="full_name")) + Q("years at work") \
    + team:Q("years at work")',
    data=people,
).fit()
print(by_team.summary())

by_person = smf.ols("salary ~ C(full_name) + team", data=people).fit()  # expect: PRV001 "`full_name`"
print(by_person.summary())
