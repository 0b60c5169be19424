# %%
import pandas as pd

patients = pd.read_csv("patients.csv")
names = patients[["full_name", "email"]]
# %%
ages = patients["age"].mean()
ages
