import numpy as np
from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier

from trees import OwnTree

flowers = load_iris()
theirs = DecisionTreeClassifier(random_state=0)
theirs.fit(flowers.data, flowers.target)
mine = OwnTree()
mine.grow(flowers.data, flowers.target)
same = np.all(np.equal(np.round(mine.chances(flowers.data), 5), np.round(theirs.predict_proba(flowers.data), 5)))
print(same)
