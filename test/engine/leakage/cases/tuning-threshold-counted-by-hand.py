# A threshold is moved on by hand until it is too high.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
X_train, X_test, y_train, y_test = train_test_split(visits.drop(columns="missed"), visits["missed"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
chances = model.predict_proba(X_test)[:, 1]
best, best_cut = 0.0, 0.5
cut = 0.1
while cut < 0.9:
    score = f1_score(y_test, (chances > cut).astype(int))  # expect: LKG012 "The threshold for `model`"
    if score > best:
        best, best_cut = score, cut
    cut += 0.05
print(f"F1 {best:.3f} at {best_cut:.2f}")
