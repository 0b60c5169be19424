from aif360.sklearn.datasets import fetch_compas
from sklearn.linear_model import LogisticRegression

rows, labels = fetch_compas(usecols=["sex", "race", "priors_count"], binary_race=True)
LogisticRegression().fit(rows, labels)
