# The columns that were made of all rows are the ones that the test of the names leaves out.
import pandas as pd
from sklearn.linear_model import Lasso
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
homes["raw_size"] = homes["size"] - homes["size"].mean()
homes["raw_age"] = homes["age"] / homes["age"].max()
homes["raw_plot"] = homes["plot"].fillna(homes["plot"].median())
first = homes.drop(columns=[name for name in homes.columns if name.startswith("raw_")])
second = homes.loc[:, ~homes.columns.str.startswith("raw_")]
third = homes.drop(homes.filter(like="raw_").columns, axis=1)
for table in (first, second, third):
    X_train, X_test, y_train, y_test = train_test_split(table.drop(columns="price"), table["price"])
    print(Lasso().fit(X_train, y_train).score(X_test, y_test))
