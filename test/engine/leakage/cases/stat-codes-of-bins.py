import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split


def binned(table, names, count):
    done = table.copy()
    edges = {}
    for name in names:
        bands, edges[name] = pd.qcut(x=table[name], q=count, retbins=True)  # expect: LKG005
        done[name] = bands.cat.codes
    return [done, edges]


rows, edges = binned(pd.read_csv("patients.csv"), ["age", "weight"], 10)
rows["size"] = rows["size"].fillna(rows["size"].mean())  # expect: LKG005
rows["size"] = rows["size"].astype("category").cat.codes
X_train, X_test, y_train, y_test = train_test_split(rows.drop(columns="ill"), rows["ill"], random_state=0)
forest = RandomForestClassifier().fit(X_train, y_train)
print(forest.score(X_test, y_test))
