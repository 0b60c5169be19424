import seaborn as sns
from sklearn.datasets import load_breast_cancer, load_wine
from sklearn.linear_model import LogisticRegression

X, y = load_breast_cancer(return_X_y=True)
LogisticRegression().fit(X, y)
wine = load_wine()
LogisticRegression().fit(wine.data, wine.target)
