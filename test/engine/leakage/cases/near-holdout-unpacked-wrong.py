from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

wine = load_wine(as_frame=True)
X_train, y_train, X_test, y_test = train_test_split(wine.data, wine.target, random_state=1)
model = KNeighborsClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
