import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

hives = pd.read_csv("hives.csv")
print(np.corrcoef(hives["frames"], hives["lost"])[0, 1])
table = np.corrcoef(hives.drop(columns="lost").T)
y = hives.pop("lost")
X_train, X_test, y_train, y_test = train_test_split(hives, y, random_state=8)
kept = [name for name in X_train.columns if abs(np.corrcoef(X_train[name], y_train)[0, 1]) > 0.05]
model = LogisticRegression().fit(X_train[kept], y_train)
print(model.score(X_test[kept], y_test), table.shape)
