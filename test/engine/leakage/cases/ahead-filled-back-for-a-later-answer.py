# The answer is the value of the next row, so the rows are in their order, and gaps are filled from behind.
import pandas as pd
from sklearn.linear_model import Ridge

air = pd.read_csv("air.csv")
air["dust"] = air["dust"].bfill()  # expect: LKG010 "`dust`"
air["next"] = air["dust"].shift(-1)
air = air.dropna()
cut = int(len(air) * 0.8)
model = Ridge().fit(air[["dust", "temp"]][:cut], air["next"][:cut])
print(model.score(air[["dust", "temp"]][cut:], air["next"][cut:]))
