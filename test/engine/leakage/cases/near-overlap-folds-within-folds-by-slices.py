import pandas as pd
from sklearn.tree import DecisionTreeClassifier

flowers = pd.read_csv("flowers.csv")
names = ["petal", "sepal"]
for i in range(5):
    test = flowers.iloc[int(i * 0.2 * len(flowers)) : int((i + 1) * 0.2 * len(flowers))]
    train = pd.concat([flowers.iloc[: int(i * 0.2 * len(flowers))], flowers.iloc[int((i + 1) * 0.2 * len(flowers)) :]])
    for j in range(5):
        held = train.iloc[int(j * 0.2 * len(train)) : int((j + 1) * 0.2 * len(train))]
        rest = pd.concat([train.iloc[: int(j * 0.2 * len(train))], train.iloc[int((j + 1) * 0.2 * len(train)) :]])
        tree = DecisionTreeClassifier().fit(rest[names], rest["kind"])
        print(tree.score(held[names], held["kind"]))
    tree = DecisionTreeClassifier().fit(train[names], train["kind"])
    print(tree.score(test[names], test["kind"]))
