from sklearn.ensemble import RandomForestClassifier


def is_as_before(iris, old, n_trees):
    forest = RandomForestClassifier(n_trees, random_state=1)
    forest.fit(iris.data, iris.target)
    return (forest.predict(iris.data) == old).all()


def are_all(iris, olds):
    for n_trees in range(1, 20):
        if not is_as_before(iris, olds[n_trees], n_trees):
            print(n_trees)
