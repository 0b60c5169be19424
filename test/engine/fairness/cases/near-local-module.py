# file: audit.py = "import pandas as pd\n\ndef rates(groups, chosen):\n    return pd.Series(chosen).groupby(groups.values).mean()\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

from audit import rates

loans = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(loans[["sex", "income"]], loans["approved"], random_state=1)
chosen = LogisticRegression().fit(X_train, y_train).predict(X_test)
print(accuracy_score(y_test, chosen))
print(rates(X_test["sex"], chosen))
