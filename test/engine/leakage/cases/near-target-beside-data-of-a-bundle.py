from forest import Forest


def same_as_before(iris, old, n_trees):
    trees = Forest(n_trees)
    trees.fit(iris.data, iris.target, 3)
    return (trees.predict(iris.data) == old).all()


def answers(iris):
    old = Forest(10)
    old.fit(iris.data, iris.target)
    return old.predict(iris.data)
