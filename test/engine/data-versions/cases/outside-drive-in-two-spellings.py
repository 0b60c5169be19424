import pandas as pd
from sklearn.linear_model import LogisticRegression

calls = pd.read_csv("D:\\calls.csv")  # expect: DVL015 "and 1 more from that folder"
more = pd.read_csv("d:/further.csv")
rows = pd.concat([calls, more])
LogisticRegression().fit(rows[["length"]], rows["kept"])
