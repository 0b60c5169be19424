# file: people.csv = "name,first,last,sex,score\n"
# file: loader.py = "import pandas as pd\nfrom cleaning import clean\n\ndef load(columns):\n    frame = pd.read_csv('people.csv')\n    return clean(frame.loc[:, columns])\n"
# What a loader of another file leaves out is not known.
from loader import load
from sklearn.linear_model import LogisticRegression

X, y = load(["sex"])
LogisticRegression().fit(X, y)
