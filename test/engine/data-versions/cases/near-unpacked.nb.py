# file: data/train.csv = "a,label\n1,0\n"
# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
# %%
!wget -q https://example.org/data.zip
!unzip -o data.zip
# %%
rows = pd.read_csv("data/train.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
