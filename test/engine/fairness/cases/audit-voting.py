import pandas as pd
from sklearn.ensemble import BaggingClassifier, VotingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

loans = pd.read_csv("loans.csv", names=["income", "age", "sex", "repaid"])
rows = loans.values
members = []
members.append(("linear", LogisticRegression()))
vote = GridSearchCV(Pipeline([("scale", StandardScaler()), ("vote", VotingClassifier(members))]), {"vote__voting": ["hard"]})
print(cross_val_score(vote, rows[:, :3], rows[:, 3]).mean())  # expect: FAI001 "`age` and `sex`"
print(cross_val_score(BaggingClassifier(), rows[:, :3], rows[:, 3]).mean())
