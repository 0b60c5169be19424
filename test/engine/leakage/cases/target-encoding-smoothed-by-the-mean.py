import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

ads = pd.read_csv("ads.csv")
prior = ads["clicked"].mean()
seen = ads.groupby("site")["clicked"].agg(["sum", "count"])  # expect: LKG008
ads["site_rate"] = ads["site"].map((seen["sum"] + 10 * prior) / (seen["count"] + 10))
train, test = train_test_split(ads, random_state=0)
tree = DecisionTreeClassifier().fit(train[["hour", "site_rate"]], train["clicked"])
print(tree.score(test[["hour", "site_rate"]], test["clicked"]))
