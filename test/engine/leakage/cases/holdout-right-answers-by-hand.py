import pandas as pd
from sklearn.tree import DecisionTreeClassifier

plots = pd.read_csv("plots.csv")
X, y = plots[["rain", "sun"]], plots["kind"]
tree = DecisionTreeClassifier().fit(X, y)
right = tree.predict(X) == y
print("right", right.sum() / plots.shape[0])  # expect: LKG014
