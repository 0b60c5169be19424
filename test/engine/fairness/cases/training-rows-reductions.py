import pandas as pd
from fairlearn.metrics import demographic_parity_difference
from fairlearn.reductions import EqualizedOdds, GridSearch
from sklearn.tree import DecisionTreeClassifier

staff = pd.read_csv("promotions.csv")
X, y, sex = staff[["tenure", "score"]], staff["promoted"], staff["gender"]
search = GridSearch(DecisionTreeClassifier(max_depth=4), constraints=EqualizedOdds(), grid_size=30)
search.fit(X, y, sensitive_features=sex)
gap = demographic_parity_difference(y, search.predict(X), sensitive_features=sex)  # expect: FAI006
print(gap)
