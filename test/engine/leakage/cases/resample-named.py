import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
sampler = SMOTE(random_state=1)
X_res, y_res = sampler.fit_resample(X, y)  # expect: LKG003
X_train, X_test, y_train, y_test = train_test_split(X_res, y_res)
model = LogisticRegression()
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
