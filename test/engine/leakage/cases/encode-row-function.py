import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
flats["usual"] = flats.groupby("quarter")["rent"].transform("mean")  # expect: LKG008


def kind(rent):
    if rent > 2000:
        return 1
    return 0


flats["kind"] = flats.apply(lambda row: kind(row["usual"]), axis=1)
flats = flats.drop(columns=["usual", "quarter"])
X_train, X_test, y_train, y_test = train_test_split(flats.drop(columns="rent"), flats["rent"], random_state=0)
line = LinearRegression().fit(X_train, y_train)
print(line.score(X_test, y_test))
