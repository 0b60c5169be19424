import pandas as pd
from sklearn.metrics import roc_auc_score
from sklearn.tree import DecisionTreeClassifier


class MonthByMonth:
    def __init__(self, months):
        self.months = months

    def split(self, X):
        days = X.reset_index()[["day"]]
        for month in range(self.months):
            yield days[days.day < month].index, days[days.day == month].index


sales = pd.read_csv("sales.csv")
X = sales[["price", "stock", "day"]]
y = sales["sold_out"]
folds = MonthByMonth(12)
for depth in range(1, 9):
    tree = DecisionTreeClassifier(max_depth=depth)
    for train_rows, test_rows in folds.split(X):
        X_train, y_train = X.iloc[train_rows], y.iloc[train_rows]
        X_test, y_test = X.iloc[test_rows], y.iloc[test_rows]
        tree.fit(X_train, y_train)
        print(depth, roc_auc_score(y_test, tree.predict_proba(X_test)[:, 1]))
