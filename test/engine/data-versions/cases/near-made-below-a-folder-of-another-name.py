# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/clean/rows.csv = "a,b,label\n1,2,0\n"
# file: data/clean/days.csv = "a,b,label\n1,2,0\n"
# file: steps/clean.py = "import os\nimport pandas as pd\nROOT = os.path.join(os.getcwd(), os.pardir)\nrows = pd.read_csv('https://example.org/rows')\nrows.to_csv(os.path.join(ROOT, 'data', 'clean', 'rows.csv'))\n"
# file: steps/days.py = "import sys\nimport pandas as pd\ndef write(days, settings):\n    days.to_csv(settings.root + '/clean/days.csv')\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/clean/rows.csv")
days = pd.read_csv("data/clean/days.csv")
model = LogisticRegression().fit(rows[["a", "b"]], rows["label"])
print(model.score(days[["a", "b"]], days["label"]))
