# A package computes when it is imported, here by a module in between.
# file: pkg/__init__.py = "import pandas as pd\nfrom sklearn.preprocessing import StandardScaler\n\nrows = pd.read_csv(\"rows.csv\")\nX = StandardScaler().fit_transform(rows[[\"a\", \"b\"]])\ny = rows[\"kept\"]\n"
# file: middle.py = "from pkg import X, y\n"
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

try:
    from middle import X, y  # expect: LKG001 "`StandardScaler` in `pkg`"
except ImportError:
    X, y = None, None

X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
