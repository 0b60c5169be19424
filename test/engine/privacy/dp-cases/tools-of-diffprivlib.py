import diffprivlib as dpl
import numpy as np
import pandas as pd
from diffprivlib import tools

acc = dpl.BudgetAccountant()  # expect: PRV028
acc.set_default()
ages = pd.read_csv("census.csv")["age"]
print(tools.mean(ages, epsilon=0.5, bounds=(0, 120), random_state=42))  # expect: PRV030
print(tools.mean(ages, epsilon=20, bounds=(0, 120)))  # expect: PRV021
print(tools.std(ages, epsilon=0.5))  # expect: PRV027
print(tools.histogram(ages, epsilon=1.0, range=(ages.min(), ages.max())))  # expect: PRV027
