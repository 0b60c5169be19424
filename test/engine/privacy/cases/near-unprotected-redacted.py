import pandas as pd
import scrubadub
from our_features import prepare
from sklearn.ensemble import GradientBoostingClassifier

notes = pd.read_csv("notes.csv")
notes["text"] = notes["text"].map(scrubadub.clean)
print(notes["email"].nunique())
X, y = prepare(notes)
GradientBoostingClassifier(random_state=0).fit(X, y)
