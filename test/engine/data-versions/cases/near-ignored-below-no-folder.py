# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("house_prices/data/train.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
