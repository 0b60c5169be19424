import pandas as pd
from diffprivlib import tools
from diffprivlib.models import LinearRegression

rows = pd.read_csv("pay.csv")
one = LinearRegression(epsilon=1.0, bounds_X=(0, 40))  # expect: PRV027 "without `bounds_y`"
both = LinearRegression(epsilon=1.0, bounds_X=(0, 40), bounds_y=(0, 9000))
mean = tools.mean(rows["pay"], epsilon=0.5, bounds=None)  # expect: PRV027 "without `bounds`"
