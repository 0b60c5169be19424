# file: readings.py = "import pandas as pd\n\n\ndef levelled(frame):\n    return (frame - frame.mean()) / frame.std()\n\n\ntable = pd.read_csv('readings.csv')\nX = levelled(table.drop(columns='fault'))\ny = table['fault']\n"
from readings import X, y  # expect: LKG005 "in `readings`"
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
