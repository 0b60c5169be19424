import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

songs = pd.read_csv("songs.csv")
X_train, X_test, y_train, y_test = train_test_split(songs.drop(columns="genre"), songs["genre"], random_state=1)
lines = LogisticRegression().fit(X_train, y_train)
trees = RandomForestClassifier().fit(X_train, y_train)
print(lines.score(X_test, y_test), trees.score(X_test, y_test))
# Both together: the class that most of it speaks for, and no choice of a model.
both = np.argmax([lines.predict_proba(X_test), trees.predict_proba(X_test)], axis=2)
print(both[:5])
