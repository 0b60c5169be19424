from ray import train, tune
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

X, y = load_wine(return_X_y=True)
X_dev, X_test, y_dev, y_test = train_test_split(X, y, random_state=4)


def tried(config):
    machine = SVC(C=config["C"]).fit(X_dev, y_dev)
    train.report({"right": machine.score(X_test, y_test)})  # expect: LKG012


results = tune.Tuner(tried, param_space={"C": tune.uniform(0.1, 9)}).fit()
print(results.get_best_result("right", "max").metrics["right"])
