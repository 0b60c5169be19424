from images import load_pictures
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

X, y = load_pictures("pictures", size=64)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = RandomForestClassifier().fit(X, y)  # expect: LKG004 "fitted on `X`"
print(model.score(X_test, y_test))
