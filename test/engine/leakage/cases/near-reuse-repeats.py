import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

birds = pd.read_csv("birds.csv")
X_train, X_test, y_train, y_test = train_test_split(birds.drop(columns="kind"), birds["kind"], random_state=2)
scores = []
for seed in range(25):
    forest = RandomForestClassifier(n_estimators=50, random_state=seed)
    forest.fit(X_train, y_train)
    scores.append(forest.score(X_test, y_test))
print(sum(scores) / len(scores))
