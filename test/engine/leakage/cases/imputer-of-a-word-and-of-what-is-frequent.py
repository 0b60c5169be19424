# source: own case. One imputer fills in a word of its own, the other what is there most often.
import pandas as pd
from feature_engine.imputation import CategoricalImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

table = pd.read_csv('orders.csv')
names = ['channel', 'region']
table[names] = CategoricalImputer(variables=names).fit_transform(table[names])
often = CategoricalImputer(variables=['plan'], imputation_method='frequent')
table = often.fit_transform(table)  # expect: LKG001
a, b, p, q = train_test_split(pd.get_dummies(table.drop(columns='late')), table['late'], random_state=0)
model = LogisticRegression().fit(a, p)
print(model.score(b, q))
