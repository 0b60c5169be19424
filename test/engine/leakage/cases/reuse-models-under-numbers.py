# The models stand in a dict under the number that each was made with.
import pandas as pd
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier

claims = pd.read_csv("claims.csv")
A, B, a, b = train_test_split(claims.drop(columns=["fraud"]), claims["fraud"], random_state=9)
fitted = {}
for weight in [1, 5, 10]:
    model = XGBClassifier(scale_pos_weight=weight)
    model.fit(A, a)
    fitted[weight] = model
best = 0
for weight, model in fitted.items():
    score = f1_score(b, model.predict(B))  # expect: LKG013 "3 models"
    if score > best:
        best, kept = score, weight
print(kept)
