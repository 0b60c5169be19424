import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_selection import SelectKBest, mutual_info_classif
from sklearn.model_selection import cross_validate

sensors = pd.read_csv("sensors.csv")
y = sensors["fault"]
X = sensors.drop(columns=["fault"])
chosen = []
for group in [["left", "right"], ["hot", "warm"]]:
    one = SelectKBest(mutual_info_classif, k=1)
    one = one.fit(X[group], y)  # expect: LKG006 "SelectKBest"
    chosen.append(list(one.get_feature_names_out())[0])
print(cross_validate(RandomForestClassifier(), X[chosen + ["load"]], y)["test_score"].mean())
