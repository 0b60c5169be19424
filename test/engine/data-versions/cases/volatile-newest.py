import glob
import os
from os.path import getmtime

import pandas as pd
from sklearn.linear_model import LogisticRegression

dumps = sorted(glob.glob("dumps/*.csv"), key=os.path.getmtime)
rows = pd.read_csv(dumps[-1])  # expect: DVL014 "the newest file there is"
more = pd.read_csv(max(glob.glob("more/*.csv"), key=os.path.getctime))  # expect: DVL014 "the newest file there is"
every = pd.concat(pd.read_csv(path) for path in dumps)
LogisticRegression().fit(rows[["a"]], rows["label"])
last = pd.read_csv(max(glob.glob("last/*.csv"), key=getmtime))  # expect: DVL014 "the newest file there is"
