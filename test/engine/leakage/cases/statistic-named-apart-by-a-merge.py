# A column that both tables have is two in the merged one, of which one is the figure.
# file: flats.csv = "street,area,rooms,price\nA,40,2,100\n"
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
usual = flats.groupby("street")["area"].mean()  # expect: LKG005 "The `mean` of `area`"
both = flats.merge(usual.reset_index(), on="street")
A, B, a, b = train_test_split(both[["rooms", "area_y"]], both["price"], random_state=1)
print(LinearRegression().fit(A, a).score(B, b))

C, D, c, d = train_test_split(both[["rooms", "area_x"]], both["price"], random_state=2)
print(LinearRegression().fit(C, c).score(D, d))

prices = flats.groupby("street", as_index=False)["price"].median()  # expect: LKG008 "The `median` of `price`"
named = pd.merge(flats, prices, on="street", suffixes=("", "_usual"))
E, F, e, f = train_test_split(named[["rooms", "price_usual"]], named["price"], random_state=3)
print(LinearRegression().fit(E, e).score(F, f))

joined = flats.join(flats.groupby("street")["area"].max(), on="street", rsuffix="_most")  # expect: LKG005 "The maximum of `area`"
G, H, g, h = train_test_split(joined[["rooms", "area_most"]], joined["price"], random_state=4)
print(LinearRegression().fit(G, g).score(H, h))

I, J, i, j = train_test_split(joined[["rooms", "area"]], joined["price"], random_state=5)
print(LinearRegression().fit(I, i).score(J, j))
