# Lags as tables of their own, put beside the others under names of their own: no answer, and no rows to be shuffled.
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

days = pd.read_csv("days.csv")
before = days["sold"].shift(+1).to_frame()
before.columns = ["day before"]
week = days["sold"].shift(7).rename("week before")
days = pd.concat([days, before, week], axis=1).dropna()
X, y = days.drop(columns=["sold"]), days[["sold"]]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)  # expect: LKG009
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
