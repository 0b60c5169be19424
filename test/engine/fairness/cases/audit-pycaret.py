import pandas as pd
from pycaret.classification import compare_models, setup

loans = pd.read_csv("credit_default.csv")
loans["sex"] = loans["sex"].astype(str)
setup(loans, target="default", session_id=3)
best = compare_models()  # expect: FAI001
