# Other columns of the frame that the predictions stand in are none, and the column holds none any more once it is written anew.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

baskets = pd.read_csv("baskets.csv")
A, B, a, b = train_test_split(baskets.drop(columns=["stolen"]), baskets["stolen"], random_state=2)
for depth in (2, 4, 8, 16):
    said = B.copy()
    said["guess"] = RandomForestClassifier(max_depth=depth).fit(A, a).predict(B)
    print(depth, said["guess"].mean(), accuracy_score(b, said["flagged"]))
    said["guess"] = said["flagged"]
    print(accuracy_score(b, said["guess"]))
