# file: stays.py = "import pandas as pd\nfrom shaping import divided\n\ndef load_stays(usecols=None):\n    rows = pd.read_csv('stays.csv')\n    print(rows[['patient_name', 'ssn']].isna().sum())\n    return divided(rows, usecols)\n"
from sklearn.linear_model import LogisticRegression

from stays import load_stays

cols = ["ward", "age"]
X, y = load_stays(usecols=cols)
model = LogisticRegression().fit(X, y)
