import pandas as pd
import statsmodels.formula.api as smf
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

meals = pd.read_csv("meals.csv")
train, test = train_test_split(meals, test_size=0.25, random_state=8)
result = smf.ols("tip ~ bill + guests", data=train).fit()
print(mean_absolute_error(test["tip"], result.predict(test)))
