# %%
%%writefile cleaning.py
from sklearn.preprocessing import MinMaxScaler

def tidy(table):
    return table.drop_duplicates().dropna()

def squeeze(table, names):
    table[names] = MinMaxScaler().fit_transform(table[names])
    return table
# %%
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier
from cleaning import squeeze, tidy
# %%
stars = tidy(pd.read_csv("stars.csv"))
stars = squeeze(stars, ["light", "mass"])  # expect: LKG001 "MinMaxScaler"
# %%
train, test = train_test_split(stars, random_state=0)
tree = DecisionTreeClassifier().fit(train[["light", "mass"]], train["kind"])
print(tree.score(test[["light", "mass"]], test["kind"]))
