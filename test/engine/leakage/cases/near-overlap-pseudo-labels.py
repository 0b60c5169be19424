import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
X, y = train.drop(columns="price"), train["price"]
first = Ridge().fit(X, y)
guessed = first.predict(test)
sure = np.argsort(np.abs(guessed - guessed.mean()))[:200]
more = pd.concat([X, test.iloc[sure]])
answers = np.concatenate([y, guessed[sure]])
second = Ridge().fit(more, answers)
pd.DataFrame({"price": second.predict(test)}).to_csv("submission.csv")
