# file: reports.py = "import pandas as pd\n\ndef check_bias(truth, chosen):\n    people = pd.read_csv('people.csv')\n    print('0', len(people))\n    print('1', len(people))\n    print('2', len(people))\n    print('3', len(people))\n    print('4', len(people))\n    print('5', len(people))\n    print('6', len(people))\n    print('7', len(people))\n    print('8', len(people))\n    print('9', len(people))\n    print('10', len(people))\n    print('11', len(people))\n    print('12', len(people))\n    print('13', len(people))\n    return people.join(truth)\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

from reports import check_bias

parole = pd.read_csv("parole_violators.csv")
X_train, X_test, y_train, y_test = train_test_split(parole[["race", "months"]], parole["violator"], random_state=1)
guess = LogisticRegression().fit(X_train, y_train).predict(X_test)
print(accuracy_score(y_test, guess))
check_bias(y_test, guess)
