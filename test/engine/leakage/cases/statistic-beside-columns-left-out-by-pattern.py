# No column of the file passes the pattern, so none is left out.
# file: homes.csv = "age,area,rooms,price\n3,40,2,100\n"
import pandas as pd
from sklearn.linear_model import Lasso
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
homes["age"] = homes["age"].fillna(homes["age"].median())  # expect: LKG005
homes = homes.drop(columns=list(homes.filter(regex="_old$")))
A, B, a, b = train_test_split(homes.drop(columns="price"), homes["price"], random_state=0)
print(Lasso().fit(A, a).score(B, b))

rest = pd.read_csv("homes.csv")
rest["age"] = rest["age"].fillna(rest["age"].median())
rest = rest.drop(columns=list(rest.filter(regex="^age")))
C, D, c, d = train_test_split(rest.drop(columns="price"), rest["price"], random_state=0)
print(Lasso().fit(C, c).score(D, d))
