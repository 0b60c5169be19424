import pandas as pd
import streamlit as st

patients = pd.read_csv("patients.csv")
st.dataframe(patients[["patient_name", "ward"]])  # expect: PRV003 "`patient_name`"
