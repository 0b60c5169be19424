# file: openings.csv = "gender,subject,years,hired\nf,law,3,1\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import OneHotEncoder

jobs = pd.read_csv("openings.csv")
texts = ["gender", "subject"]
encoder = OneHotEncoder(sparse_output=False)
codes = encoder.fit_transform(jobs[texts])
names = encoder.get_feature_names_out(texts)
jobs = jobs.drop(texts, axis=1)
for i, name in enumerate(names):
    jobs[name] = codes[:, i]
X_train, X_test, y_train, y_test = train_test_split(jobs.drop("hired", axis=1), jobs["hired"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
