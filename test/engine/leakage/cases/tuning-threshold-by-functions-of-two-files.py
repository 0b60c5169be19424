# file: prices.py = "from sklearn.metrics import confusion_matrix\ndef price(truth, guess, miss=10.0, alarm=1.0):\n    tn, fp, fn, tp = confusion_matrix(truth, guess).ravel()\n    return miss * fn + alarm * fp\n"
# file: cuts.py = "import numpy as np\nfrom prices import price\ndef cheapest(truth, chances):\n    cuts = np.unique(np.round(chances, 2))\n    prices = [price(truth, chances >= cut) for cut in cuts]\n    i = int(np.argmin(prices))\n    return cuts[i], prices[i]\n"
import pandas as pd
from cuts import cheapest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

claims = pd.read_csv("claims.csv")
X_train, X_test, y_train, y_test = train_test_split(claims.drop(columns="fraud"), claims["fraud"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
cut, least = cheapest(y_test, model.predict_proba(X_test)[:, 1])  # expect: LKG012 "threshold"
print(cut, least)
