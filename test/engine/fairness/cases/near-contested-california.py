from sklearn.datasets import fetch_california_housing

X, y = fetch_california_housing(return_X_y=True)
