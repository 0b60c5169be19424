# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/rows.csv = "a,b,label\n1,2,0\n"
# file: tidy.py = "import pandas as pd\nrows = pd.read_csv('data/rows.csv')\nrows.dropna().to_csv('data/rows.csv')\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/rows.csv")  # expect: DVL001 "`data/rows.csv` is ignored by git"
LogisticRegression().fit(rows[["a", "b"]], rows["label"])
