# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "reviews/\n"
# file: reviews/train/pos.csv = "words,label\n1,1\n"
# file: reviews/train/neg.csv = "words,label\n2,0\n"
# file: reviews/more/pos.csv = "words,label\n1,1\n"
# file: reviews/more/neg.csv = "words,label\n2,0\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

found = []
for part in ["train", "more"]:
    for kind in ["pos", "neg"]:
        found.append(pd.read_csv(f"reviews/{part}/{kind}.csv"))  # expect: DVL001 "(and 3 more here) is ignored by git"
rows = pd.concat(found)
model = LogisticRegression().fit(rows[["words"]], rows["label"])
