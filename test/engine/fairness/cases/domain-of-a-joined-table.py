import polars as pl
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

marks = pl.scan_csv("marks_*.csv", include_file_paths="file")
people = pl.scan_csv("students.csv").select("matriculation_no", "gender", "disability", "tariff")
rows = marks.join(people, on="matriculation_no").drop_nulls("failed").collect()
train, test = train_test_split(rows, random_state=5)
model = SVC().fit(train.select("mark", "tariff"), train["failed"])
print(f1_score(test["failed"], model.predict(test.select("mark", "tariff"))))  # expect: FAI001 "education"
for limit in (30, 40):
    print(limit, f1_score(rows["failed"], rows["mark"] < limit))
