# Drawn with replacement for the spread of the coefficients: the other part is thrown away, nothing is scored.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.utils import resample

people = pd.read_csv("people.csv")
draws = []
for turn in range(200):
    drawn = people.loc[resample(people.index, replace=True, random_state=turn)]
    X_drawn, _, y_drawn, _ = train_test_split(drawn[["age", "income"]], drawn["answered"], random_state=turn)
    draws.append(LogisticRegression().fit(X_drawn, y_drawn).coef_)
print(pd.DataFrame([each.ravel() for each in draws]).describe())
