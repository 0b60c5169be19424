# source: own case. The slice that is scored begins two thousand rows before the other ends.
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor

rides = pd.read_csv('rides.csv')
first, last = rides.iloc[:14000], rides.iloc[12000:]
model = GradientBoostingRegressor()
model.fit(first.drop(columns='count'), first['count'])
print(model.score(last.drop(columns='count'), last['count']))  # expect: LKG004
