import pandas as pd
from pycaret.classification import *

staff = pd.read_csv("staff_attrition.csv")
print(staff[["Gender", "Department", "Left"]].head())
setup(data=staff, target="Left", session_id=1)
best = compare_models()  # expect: FAI001 "decision about work"
