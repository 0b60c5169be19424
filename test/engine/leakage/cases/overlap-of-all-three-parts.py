import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score

table = pd.read_csv("table.csv")
names = [name for name in table if name != "answer"]
train, val, test = np.split(table.sample(frac=1, random_state=0), [int(0.6 * len(table)), int(0.8 * len(table))])
all_of_them = pd.concat([train, val, test])
forest = RandomForestClassifier(random_state=0).fit(all_of_them[names], all_of_them["answer"])  # expect: LKG004 "`all_of_them[names]`"
print(f1_score(test["answer"], forest.predict(test[names])))
