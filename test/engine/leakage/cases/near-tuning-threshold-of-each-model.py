import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, recall_score
from sklearn.model_selection import train_test_split

rows = pd.read_csv("rows.csv")
X = rows.drop(columns=["ill"])
y = rows["ill"]
X_train, X_rest, y_train, y_rest = train_test_split(X, y, test_size=0.4, random_state=0)
X_val, X_test, y_val, y_test = train_test_split(X_rest, y_rest, test_size=0.5, random_state=0)
models = {
    "linear": LogisticRegression().fit(X_train, y_train),
    "forest": RandomForestClassifier(random_state=0).fit(X_train, y_train),
}
chosen = {}
for name, model in models.items():
    scores = model.predict_proba(X_val)[:, 1]
    tried = [{"threshold": t, "f1": f1_score(y_val, scores >= t)} for t in np.arange(0.1, 0.9, 0.1)]
    chosen[name] = pd.DataFrame(tried).sort_values("f1").iloc[-1]
results = []
for name, model in models.items():
    row = chosen[name]
    t = row["threshold"]
    held = model.predict_proba(X_test)[:, 1]
    recall = recall_score(y_test, held >= t)  # expect: LKG013
    results.append({"model": name, "threshold": t, "recall": recall})
table = pd.DataFrame(results)
print(table.loc[table["recall"].idxmax(), "model"])
