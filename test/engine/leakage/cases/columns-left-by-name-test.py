# Columns that a test of their names leaves out are gone; what was computed stays.
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.linear_model import Lasso
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
homes["size"] = PCA(n_components=1).fit_transform(homes[["area", "rooms"]])  # expect: LKG001
homes["age"] = homes["age"].fillna(homes["age"].median())  # expect: LKG005
homes.drop(homes.columns[homes.columns.str.contains("unnamed", case=False)], axis=1, inplace=True)
homes = homes.drop(columns=[name for name in homes.columns if name.startswith("raw_")])
homes = homes.drop(list(homes.filter(regex="_old$")), axis=1)
homes = homes[homes.columns.drop(list(homes.filter(regex="^label_")))]
X_train, X_test, y_train, y_test = train_test_split(homes.drop(columns="price"), homes["price"])
print(Lasso().fit(X_train, y_train).score(X_test, y_test))
