# The names that a selector keeps, as a list: what chose them goes with it.
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.feature_selection import SelectFromModel
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def screen(X, y):
    picker = SelectFromModel(ExtraTreesClassifier(random_state=0))
    picker.fit(X, y)  # expect: LKG001 "before `train_test_split` divides them"
    return X.columns[picker.get_support()].tolist()


ponds = pd.read_csv("ponds.csv")
y = ponds.pop("algae")
kept = screen(ponds, y)
X_train, X_test, y_train, y_test = train_test_split(ponds[kept], y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
