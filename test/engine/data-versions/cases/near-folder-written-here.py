# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "parts/\n"
import os

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

for month in range(12):
    pd.DataFrame(np.random.rand(9, 2), columns=["a", "label"]).to_csv(f"parts/{month}.csv")
rows = pd.concat(pd.read_csv(os.path.join("parts", name)) for name in os.listdir("parts"))
LogisticRegression().fit(rows[["a"]], rows["label"] > 0.5)
