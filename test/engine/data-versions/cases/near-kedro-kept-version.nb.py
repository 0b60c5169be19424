# file: conf/base/catalog.yml = "companies:\n  type: pandas.CSVDataset\n  filepath: data/01_raw/companies.csv\n  versioned: true\n"
# file: data/01_raw/companies.csv/2026-03-01T09.15.00.123Z/companies.csv = "a,label\n1,0\n"
# %%
from sklearn.linear_model import LogisticRegression
# %%
rows = catalog.load("companies")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
