import pandas as pd
from sklearn.tree import DecisionTreeClassifier

students = pd.read_csv("student_records.csv")
X = students[["attendance", "homework", "midterm"]]
y = students["passed"]
tree = DecisionTreeClassifier(max_depth=6).fit(X, y)
students["pred"] = tree.predict(X)

rate = students.groupby("ethnicity")["pred"].mean()  # expect: FAI006
print(rate)
print("gap:", rate.max() - rate.min())
