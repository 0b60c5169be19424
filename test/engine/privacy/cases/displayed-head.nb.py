# %%
import pandas as pd

patients = pd.read_csv("patients.csv")
# %%
patients[["patient_name", "date_of_birth", "diagnosis"]].head()  # expect: PRV003 "`patient_name`"
