from sklearn.datasets import load_boston  # the call is told, not the import

X, y = load_boston(return_X_y=True)  # expect: FAI010 "Boston housing"
