# file: data/rows.csv = "user,item,liked\n1,2,1\n2,2,0\n"
import implicit
import pandas as pd
from scipy import sparse

likes = pd.read_csv("data/rows.csv")  # expect: DVL001 "data/rows.csv"
matrix = sparse.csr_matrix((likes["liked"].astype(float), (likes["user"], likes["item"])))
model = implicit.als.AlternatingLeastSquares(factors=8)
model.fit((matrix * 15).astype("double"))
