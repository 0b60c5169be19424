# file: people.csv = "name,first,last,sex,score\n"
# file: loader.py = "import pandas as pd\nfrom cleaning import clean\n\ndef load(columns=None):\n    frame = pd.read_csv('people.csv')\n    return clean(frame, columns)\n"
from loader import load
from sklearn.linear_model import LogisticRegression

X, y = load("people.csv")
LogisticRegression().fit(X, y)  # expect: PRV010 "nothing is found"
