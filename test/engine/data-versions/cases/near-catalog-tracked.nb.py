# file: conf/base/catalog/raw.yml = "_csv: &csv\n  type: pandas.CSVDataset\nrows:\n  <<: *csv\n  filepath: data/rows.csv\n"
# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/rows.csv = "a,b,label\n1,2,0\n"
# file: data/rows.csv.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 16\n  hash: md5\n  path: rows.csv\n"
# %%
from sklearn.linear_model import LogisticRegression
# %%
rows = context.catalog.load("rows")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
