# %%
import pandas as pd
from IPython.display import display

df = pd.read_sql("select name, ssn, salary from employees", "sqlite:///hr.db")
# %%
display(df.head())  # expect: PRV003 "`ssn`"
