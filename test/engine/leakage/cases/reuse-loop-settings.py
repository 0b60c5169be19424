import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score, train_test_split

wines = pd.read_csv("wines.csv")
X = wines.drop(columns=["good"])
y = wines["good"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
for trees in range(20, 120, 20):
    forest = RandomForestClassifier(n_estimators=trees).fit(X_train, y_train)
    print(trees, forest.score(X_test, y_test))  # expect: LKG013

# Of another model, and of all rows: that chose none of those above.
print(cross_val_score(RandomForestClassifier(), X, y).mean())
