import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

wells = pd.read_csv("wells.csv")
X_train, X_test, y_train, y_test = train_test_split(wells[["depth", "salt"]], wells["dry"], random_state=0)
scores = []
for seed in range(10):
    model = RandomForestClassifier(random_state=seed).fit(X_train, y_train)
    score = accuracy_score(y_test, model.predict(X_test))
    scores.append(score)
    if score < 0.5:
        note = f"seed {seed} is odd"
        print(note)
print(np.mean(scores), np.std(scores))
