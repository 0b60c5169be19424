# file: conf/base/catalog.yml = "turbines:\n  type: pandas.HDFDataset\n  filepath: data/05_model_input/turbines.hdf\n"
# file: data/05_model_input/turbines.csv = "a,label\n1,0\n3,1\n"
# file: data/03_parts/turbines_train.csv = "a,label\n1,0\n3,1\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/05_model_input/turbines.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
# A project's own name for a numbered layer.
parts = pd.read_csv("data/03_parts/turbines_train.csv")
model = LogisticRegression().fit(parts[["a"]], parts["label"])
