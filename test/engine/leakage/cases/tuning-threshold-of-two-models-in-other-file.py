# file: costs.py = "import numpy as np\nfrom sklearn.metrics import confusion_matrix\ndef cheapest(y, chances):\n    best, at = float('inf'), 0.5\n    for cut in np.linspace(0, 1, 50):\n        tn, fp, fn, tp = confusion_matrix(y, (chances >= cut).astype(int)).ravel()\n        cost = fp + 9 * fn\n        if cost < best:\n            best, at = float(cost), float(cut)\n    return at, best\n"
import pandas as pd
from costs import cheapest
from sklearn.calibration import CalibratedClassifierCV
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
model = LogisticRegression().fit(A, a)
print(cheapest(b, model.predict_proba(B)[:, 1]))  # expect: LKG012 "threshold"
calibrated = CalibratedClassifierCV(estimator=model, method="isotonic").fit(A, a)
print(cheapest(b, calibrated.predict_proba(B)[:, 1]))  # expect: LKG012 "threshold"
