import diffprivlib.models as dp
import pandas as pd
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("adult.csv")
X = df[["age", "education_num", "hours_per_week"]]
y = df["income"]
X = StandardScaler().fit_transform(X)  # expect: PRV029
clf = dp.LogisticRegression(epsilon=1.0, data_norm=5.0)
clf.fit(X, y)
