# %%
import pandas as pd

patients = pd.read_csv("patients.csv")
patients = patients.drop(columns=["full_name", "email"])
# %%
patients.head()
