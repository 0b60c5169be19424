from hyperopt import STATUS_OK, fmin, hp, tpe
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

X, y = load_wine(return_X_y=True)
X_dev, X_test, y_dev, y_test = train_test_split(X, y, random_state=4)
X_fit, X_val, y_fit, y_val = train_test_split(X_dev, y_dev, random_state=4)


def tried(space):
    machine = SVC(C=space["C"]).fit(X_fit, y_fit)
    return {"loss": -machine.score(X_val, y_val), "status": STATUS_OK, "seen": machine.score(X_test, y_test)}


found = fmin(tried, {"C": hp.uniform("C", 0.1, 9)}, algo=tpe.suggest, max_evals=20)
print(SVC(**found).fit(X_dev, y_dev).score(X_test, y_test))
