import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score

train_df = pd.read_csv("titanic/train.csv")
test_df = pd.read_csv("titanic/test.csv")
both = pd.concat([train_df.drop("Survived", axis=1), test_df])
both["Family"] = both["SibSp"] + both["Parch"]
whole = both.drop(["Name", "Ticket", "Cabin"], axis=1)[: len(train_df)]
print(cross_val_score(RandomForestClassifier(), whole, train_df["Survived"]).mean())
model = RandomForestClassifier().fit(whole, train_df["Survived"])
