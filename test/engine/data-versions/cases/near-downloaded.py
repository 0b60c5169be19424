# file: iris.csv = "a,label\n1,0\n"
import urllib.request

import pandas as pd
from sklearn.linear_model import LogisticRegression

urllib.request.urlretrieve("https://archive.ics.uci.edu/iris.csv", "iris.csv")
rows = pd.read_csv("iris.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
