import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_score

seen, unseen = pd.read_csv("seen.csv"), pd.read_csv("unseen.csv")
model = RandomForestClassifier().fit(seen[["age", "income"]], seen["bought"])
said = np.vstack([model.predict_proba(seen[["age", "income"]]), model.predict_proba(unseen[["age", "income"]])])
member = np.concatenate([np.ones(len(seen)), np.zeros(len(unseen))])
# Whether what it says gives away which rows it learnt from.
print(cross_val_score(LogisticRegression(), said, member, cv=5).mean())
drawn = np.random.permutation(len(said))
for train, test in StratifiedKFold(5).split(said[drawn], member[drawn]):
    attack = LogisticRegression().fit(said[drawn[train]], member[drawn[train]])
    print(attack.score(said[drawn[test]], member[drawn[test]]))
