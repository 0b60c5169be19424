# %%
import pandas as pd

patients = pd.read_csv("patients.csv")
# %%
patients["email"].nunique()
# %%
patients["full_name"].isna().sum()
# %%
patients.shape
# %%
patients.columns
# %%
patients["last_name"].value_counts().describe()
