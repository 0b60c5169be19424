# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/raw/days.csv = "a,b,label\n1,2,0\n"
# file: steps/days.py = "import sys\nimport pandas as pd\ndef write(days, settings):\n    days.to_csv(settings.root + '/clean/days.csv')\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

days = pd.read_csv("data/raw/days.csv")  # expect: DVL001
model = LogisticRegression().fit(days[["a", "b"]], days["label"])
