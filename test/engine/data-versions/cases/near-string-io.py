from io import StringIO

import pandas as pd
from sklearn.linear_model import LinearRegression

TEXT = "a,b\n1,2\n2,4\n"
rows = pd.read_csv(StringIO(TEXT))
LinearRegression().fit(rows[["a"]], rows["b"])
