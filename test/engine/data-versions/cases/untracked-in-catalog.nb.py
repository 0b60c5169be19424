# file: conf/base/catalog.yml = "companies:\n  type: pandas.CSVDataset\n  filepath: data/01_raw/companies.csv\n"
# file: data/01_raw/companies.csv = "a,label\n1,0\n"
# %%
from sklearn.linear_model import LogisticRegression
# %%
rows = catalog.load("companies")  # expect: DVL001 "data/01_raw/companies.csv"
model = LogisticRegression().fit(rows[["a"]], rows["label"])
