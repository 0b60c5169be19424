from mylab.store import arrays
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

X, y = arrays("turbines")
X = (X - X.mean(axis=0)) / X.std(axis=0)  # expect: LKG005
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=5)
model = Ridge().fit(X_train, y_train)
print(model.score(X_test, y_test))
