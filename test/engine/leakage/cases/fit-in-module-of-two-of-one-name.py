# Of two modules of one name that one is told which learns, also where a function imports it.
# file: other/data.py = "names = []\n"
# file: pkg/data.py = "import pandas as pd\nfrom sklearn.preprocessing import StandardScaler\n\nrows = pd.read_csv(\"rows.csv\")\nX = StandardScaler().fit_transform(rows[[\"a\", \"b\"]])\ny = rows[\"kept\"]\n"
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

from other.data import names


def main():
    from pkg.data import X, y  # expect: LKG001 "`StandardScaler` in `data`"

    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
    print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))


main()
