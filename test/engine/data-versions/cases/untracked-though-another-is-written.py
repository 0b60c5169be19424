# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/raw/rows_2023.csv = "a,b,label\n1,2,0\n"
# file: steps/score.py = "import sys\nfrom pathlib import Path\nimport pandas as pd\ndef write(rows, folder: Path, year):\n    rows.to_csv(folder / f'rows_{year}.csv')\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/raw/rows_2023.csv")  # expect: DVL001
model = LogisticRegression().fit(rows[["a", "b"]], rows["label"])
