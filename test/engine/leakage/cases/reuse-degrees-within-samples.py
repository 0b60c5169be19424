import pandas as pd
from sklearn.linear_model import RidgeCV
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures

rods = pd.read_csv("rods.csv")
for turn in range(30):
    X_train, X_test, y_train, y_test = train_test_split(rods[["heat"]], rods["length"])
    for degree in range(2, 9):
        model = make_pipeline(PolynomialFeatures(degree), RidgeCV())
        model.fit(X_train, y_train)
        print(model.score(X_test, y_test))  # expect: LKG013
