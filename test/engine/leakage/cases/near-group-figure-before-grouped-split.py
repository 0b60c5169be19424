import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import GroupShuffleSplit

pupils = pd.read_csv("pupils.csv")
pupils["of_school"] = pupils.groupby("school")["age"].transform("mean")
one, other = next(GroupShuffleSplit(n_splits=1, random_state=2).split(pupils, groups=pupils["school"]))
learn, check = pupils.iloc[one], pupils.iloc[other]
columns = ["age", "of_school"]
model = Ridge().fit(learn[columns], learn["points"])
print(model.score(check[columns], check["points"]))
