# file: conf/base/catalog.yml = "turbines:\n  type: pandas.HDFDataset\n  filepath: data/05_model_input/turbines.hdf\n"
# file: data/05_model_input/turbines.csv = "a,label\n1,0\n3,1\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/05_model_input/turbines.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
