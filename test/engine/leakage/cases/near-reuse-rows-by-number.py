# A learning curve: so many of the rows, and no setting of the model.
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

flows = pd.read_csv("flows.csv")
X_train, X_test, y_train, y_test = train_test_split(
    flows.drop(columns="attack"), flows["attack"], test_size=0.3, stratify=flows["attack"], random_state=3
)
for count in [100, 500, 1000, 5000]:
    some, answers = X_train[:count], y_train[:count]
    trees = ExtraTreesClassifier(random_state=3)
    trees.fit(some, answers)
    print(count, f1_score(y_test, trees.predict(X_test)))
