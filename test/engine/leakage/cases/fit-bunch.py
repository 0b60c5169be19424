from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

data = load_breast_cancer()
X = StandardScaler().fit_transform(data.data)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, data.target)
model = LogisticRegression()
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
