import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

wells = pd.read_csv("wells.csv")
train, test = train_test_split(wells, random_state=0)
model = Ridge()
scores = []
for size in range(50, 500, 50):
    model.fit(train[["clay", "sand"]][:size], train["depth"][:size])
    scores.append(r2_score(test["depth"], model.predict(test[["clay", "sand"]])))
print(np.max(scores))  # expect: LKG012 ""
