# source: own case. Filled columns of the same table are spread into `assign`.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

stays = pd.read_csv('stays.csv')
names = ['pulse', 'lactate']
stays = stays.assign(**stays[names].fillna(stays[names].mean()))  # expect: LKG005
train, test = train_test_split(stays, random_state=0)
model = LogisticRegression().fit(train[names], train['sepsis'])
print(model.score(test[names], test['sepsis']))

others = [name for name in stays if name not in ('sepsis', 'stay_id')]
filled = stays.assign(**stays[others].fillna(stays[others].median()))  # expect: LKG005
train, test = train_test_split(filled, random_state=0)
second = LogisticRegression().fit(train[others], train['sepsis'])
print(second.score(test[others], test['sepsis']))
