# One thing is to be done for all of them.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/drugs.csv = "drug,dose\n1,2\n"
# file: data/answers.csv = "drug,works\n1,0\n"
# file: data/cells.csv = "drug,cell\n1,2\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

drugs = pd.read_csv("data/drugs.csv")  # expect: DVL001 "`data/drugs.csv` (and 2 more of its folder)"
answers = pd.read_csv("data/answers.csv")
cells = pd.read_csv("data/cells.csv")
rows = drugs.merge(cells, on="drug").merge(answers, on="drug")
model = LogisticRegression().fit(rows[["dose", "cell"]], rows["works"])
