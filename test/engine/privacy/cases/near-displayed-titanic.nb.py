# %%
import pandas as pd

train = pd.read_csv("../input/train.csv")
# %%
train[["PassengerId", "Name", "Sex", "SibSp", "Parch", "Embarked"]].head()
# %%
train["Title"] = train["Name"].str.extract(r" ([A-Za-z]+)\.")
train[["Name", "Title"]].to_csv("titles.csv")
