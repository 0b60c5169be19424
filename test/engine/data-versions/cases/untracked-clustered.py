# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "customers.csv\n"
# file: customers.csv = "income,spent\n1,2\n"
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.preprocessing import StandardScaler

rows = pd.read_csv("customers.csv")  # expect: DVL001 "`customers.csv` is ignored by git"
scaled = StandardScaler().fit_transform(rows[["income", "spent"]])
print(KMeans(5).fit_predict(scaled))
