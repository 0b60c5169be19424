# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
# %%
rows = pd.read_csv("/kaggle/input/some-set/train.csv")
more = pd.read_csv("../input/train.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
