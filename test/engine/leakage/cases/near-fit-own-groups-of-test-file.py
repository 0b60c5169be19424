import pandas as pd
from sklearn.preprocessing import StandardScaler

from grouping import Grouper

test = pd.read_csv("test.csv")
scaled = StandardScaler().fit_transform(test)
groups = Grouper()
groups.fit(scaled)
print(groups.predict(scaled))
