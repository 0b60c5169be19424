# file: cuts.py = "import numpy as np\nfrom sklearn.metrics import f1_score\ndef best_cut(model, X, y):\n    chances = model.predict_proba(X)[:, 1]\n    cuts = np.linspace(0, 1, 50)\n    scores = [f1_score(y, chances >= cut) for cut in cuts]\n    return cuts[np.argmax(scores)]\n"
import pandas as pd
from cuts import best_cut
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
model = LogisticRegression().fit(A, a)
cut = best_cut(model, B, b)  # expect: LKG012 "threshold"
print(accuracy_score(b, model.predict_proba(B)[:, 1] >= cut))
