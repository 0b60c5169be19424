from ray import train, tune
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

X, y = load_wine(return_X_y=True)
X_dev, X_test, y_dev, y_test = train_test_split(X, y, random_state=4)
X_fit, X_val, y_fit, y_val = train_test_split(X_dev, y_dev, random_state=4)


def tried(config):
    machine = SVC(C=config["C"]).fit(X_fit, y_fit)
    print(machine.score(X_test, y_test))
    train.report({"right": machine.score(X_val, y_val)})


results = tune.Tuner(trainable=tried, param_space={"C": tune.uniform(0.1, 9)}).fit()
best = SVC(**results.get_best_result("right", "max").config).fit(X_dev, y_dev)
print(best.score(X_test, y_test))
