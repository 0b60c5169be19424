from sklearn.datasets import make_blobs, make_regression
from sklearn.linear_model import LinearRegression

X, y = make_regression(random_state=0)
LinearRegression().fit(X, y)
