# file: data/rows.csv = "a,label\n1,0\n3,1\n"
# file: checked.py = "import hashlib\nfrom pathlib import Path\nimport pandas as pd\n\nSHA256 = 'b94d27b9'\n\n\ndef load(path='data/rows.csv'):\n    if hashlib.sha256(Path(path).read_bytes()).hexdigest() != SHA256:\n        raise RuntimeError(path)\n    return pd.read_csv(path)\n"
from checked import load
from sklearn.linear_model import LogisticRegression

rows = load()  # expect: DVL001 "though the code would show a change"
LogisticRegression().fit(rows[["a"]], rows["label"])
