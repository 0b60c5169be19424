# source: own case. Rates by group become a column under a new name, and are joined to the rows that they were taken of.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

table = pd.read_csv('visits.csv')
rates = table.groupby('ward')['readmitted'].mean().rename('ward_rate').reset_index()  # expect: LKG008
usual = table.groupby('doctor')['stay'].median().to_frame('usual_stay')  # expect: LKG005
table = table.merge(rates, on='ward', how='left').join(usual, on='doctor')
inputs = table[['age', 'ward_rate', 'usual_stay']]
a, b, p, q = train_test_split(inputs, table['readmitted'], random_state=0)
model = RandomForestClassifier(random_state=0).fit(a, p)
print(model.score(b, q))
