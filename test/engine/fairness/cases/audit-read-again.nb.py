# What one cell says of the columns of a file holds where another cell reads the file again.
# %%
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
released = pd.read_csv("/content/recidivism.csv")
texts = released["gender"] + " " + released["county"]
# %%
released = pd.read_csv("/content/recidivism.csv")
vectors = np.load("vectors.npy")
y = released["returned"].values[: len(vectors)]
model = LogisticRegression().fit(vectors[:900], y[:900])
print(accuracy_score(y[900:], model.predict(vectors[900:])))  # expect: FAI001 "`gender`"
