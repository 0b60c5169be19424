# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/people.csv = "a,b,label\n1,2,0\n"
# file: data/shown.csv = "a,b,label\n1,2,0\n"
# file: pack/__init__.py = ""
# file: pack/places.py = "from pathlib import Path\nPEOPLE = Path(__file__).resolve().parents[1] / 'data' / 'people.csv'\n"
# file: pack/loader.py = "import pandas as pd\nfrom . import places\n\n\nclass People:\n    def __init__(self, path=places.PEOPLE):\n        self.path = path\n\n    def load(self):\n        return pd.read_csv(self.path)\n"
from pack.loader import People
from sklearn.linear_model import LogisticRegression

people = People().load()  # expect: DVL001 "`data/people.csv`"
LogisticRegression().fit(people[["a", "b"]], people["label"])
