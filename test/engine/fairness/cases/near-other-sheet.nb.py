# Another sheet of the workbook, another key, another file of the folder: what one says of its columns the other need not have.
# %%
import sys
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
staff = pd.read_excel("firm.xlsx", sheet_name="staff")
pupils = pd.read_csv(f"tables/{sys.argv[1]}.csv")
def sheet(name):
    return pd.read_excel("firm.xlsx", sheet_name=name)
lodgers = sheet("lodgers")
texts = [staff["gender"] + staff["ethnicity"], pupils["gender"] + pupils["ethnicity"], lodgers["gender"] + lodgers["race"]]
# %%
for sold in (pd.read_excel("firm.xlsx", sheet_name="houses"), pd.read_csv(f"tables/{sys.argv[2]}.csv"), sheet("sold")):
    vectors = np.load("vectors.npy")
    y = sold["sold"].values[: len(vectors)]
    model = LogisticRegression().fit(vectors[:900], y[:900])
    print(accuracy_score(y[900:], model.predict(vectors[900:])))
