import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import RobustScaler

mills = pd.read_csv("mills.csv")
mills[["age", "load"]] = RobustScaler().fit_transform(mills[["age", "load"]])  # expect: LKG001
y = mills.pop("wear")
X_train, X_test, y_train, y_test = train_test_split(mills.select_dtypes("number"), y, random_state=0)
print(Ridge().fit(X_train, y_train).score(X_test, y_test))
