import pandas as pd
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

members = pd.read_csv("members.csv")
train, held = train_test_split(members, random_state=0)
model = MLPClassifier(random_state=0).fit(train[["visits", "cost"]], train["high_risk"])
found = held[["race", "sex", "high_risk"]].assign(guess=model.predict(held[["visits", "cost"]]))
for group in ["race == 'A'", "race == 'B'"]:
    part = found.query(group)
    print(group, f1_score(part["high_risk"], part["guess"]))
print(f1_score(found.query("race == 'A'")["high_risk"], found.query("race == 'A'")["guess"]))
for value, part in found.groupby("sex"):
    print(value, f1_score(part["high_risk"], part["guess"]))
