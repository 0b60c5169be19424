# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "local/\n"
# file: local/train.csv = "a,label\n1,1\n"
# file: local/test.csv = "a,label\n1,1\n"
# file: tables.py = "import pandas as pd\n\n\ndef load():\n    return pd.read_csv('local/train.csv'), pd.read_csv('local/test.csv')\n"
from sklearn.linear_model import LogisticRegression

from tables import load

train, test = load()  # expect: DVL001 "`local/train.csv` (and 1 more here) is ignored by git"
model = LogisticRegression().fit(train[["a"]], train["label"])
print(model.score(test[["a"]], test["label"]))
