import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score, precision_recall_curve
from sklearn.model_selection import train_test_split

claims: pd.DataFrame = pd.read_csv('claims.csv')
train, test = train_test_split(claims, random_state=8)
forest: RandomForestClassifier = RandomForestClassifier().fit(train.drop(columns='fraud'), train['fraud'])
chances: np.ndarray = forest.predict_proba(test.drop(columns='fraud'))[:, 1]
precision, recall, limits = precision_recall_curve(test['fraud'], chances)
f1: np.ndarray = 2 * precision * recall / (precision + recall + 1e-9)
best: int = int(np.argmax(f1))
print(f1_score(test['fraud'], chances >= limits[best]))  # expect: LKG012
