import pandas as pd
import seaborn as sns
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split


def load():
    try:
        return pd.read_csv("prepared.csv")
    except FileNotFoundError:
        pass
    ship = sns.load_dataset("titanic")
    ship["age"] = ship["age"].fillna(ship["age"].median())  # expect: LKG005
    return ship


ship = load()
X_train, X_test, y_train, y_test = train_test_split(ship.drop(columns="survived").values, ship["survived"])
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
