# Each turn divides the rows alike, by a seed from before the loop, or divides other rows: none of them is the luckiest.
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import PolynomialFeatures

pupils = pd.read_csv("pupils.csv")
X, y = pupils.drop(columns="grade"), pupils["grade"]
seed = 42
best = 0
for degree in range(1, 6):
    wide = PolynomialFeatures(degree).fit_transform(X)
    X_train, X_test, y_train, y_test = train_test_split(wide, y, random_state=seed)
    score = LinearRegression().fit(X_train, y_train).score(X_test, y_test)
    if score > best:
        best, best_degree = score, degree
print(best_degree)

schools = {"north": pd.read_csv("north.csv"), "south": pd.read_csv("south.csv")}
easiest = 0
for name, school in schools.items():
    rows = school.drop(columns="grade")
    grades = school.pop("grade")
    A, B, a, b = train_test_split(rows, grades)
    score = LinearRegression().fit(A, a).score(B, b)
    if score > easiest:
        easiest, where = score, name
print(where)
