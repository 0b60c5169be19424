# What each model says stands in a column of a frame of its own, one value after another.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import average_precision_score
from sklearn.model_selection import train_test_split

baskets = pd.read_csv("baskets.csv")
A, B, a, b = train_test_split(baskets.drop(columns=["stolen"]), baskets["stolen"], random_state=2)
best = 0
for depth in (2, 4, 8, 16):
    model = RandomForestClassifier(max_depth=depth).fit(A, a)
    said = pd.DataFrame(B["till"].copy(), columns=["till"])
    said["stolen"] = [pair[1] for pair in model.predict_proba(B)]
    said = said.reset_index(drop=True)
    score = average_precision_score(b, said["stolen"])  # expect: LKG013
    if score > best:
        best, kept = score, model
print(best)
