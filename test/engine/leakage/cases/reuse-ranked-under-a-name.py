import numpy as np
import pandas as pd
from sklearn.linear_model import Lasso, LinearRegression, Ridge
from sklearn.metrics import mean_squared_error, r2_score
from sklearn.model_selection import train_test_split


def figures_of(name, truth, guess):
    figures = {"model": name, "r2": r2_score(truth, guess), "rmse": np.sqrt(mean_squared_error(truth, guess))}  # expect: LKG013 "3 models"
    print(figures)
    return figures


mills = pd.read_csv("mills.csv")
A, B, a, b = train_test_split(mills.drop(columns=["output"]), mills["output"], random_state=4)
plain = figures_of("plain", b, LinearRegression().fit(A, a).predict(B))
round_ = figures_of("ridge", b, Ridge().fit(A, a).predict(B))
sparse = figures_of("lasso", b, Lasso().fit(A, a).predict(B))
results = [plain, round_, sparse]
ranked = sorted(results, key=lambda one: one["rmse"])
best = ranked[0]
print(best["model"])
