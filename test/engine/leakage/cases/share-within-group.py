import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

boats = pd.read_csv("boats.csv")
boats["age_share"] = boats.groupby("harbour")["age"].rank(pct=True)  # expect: LKG005
boats["voyage"] = boats.groupby("boat")["left"].rank()
train, test = train_test_split(boats, random_state=2)
tree = DecisionTreeClassifier().fit(train[["age_share", "voyage"]], train["lost"])
print(tree.score(test[["age_share", "voyage"]], test["lost"]))
