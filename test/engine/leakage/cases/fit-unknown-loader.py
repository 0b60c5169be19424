from images import load_pictures
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, y = load_pictures("pictures", size=64)
X = StandardScaler().fit_transform(X)  # expect: LKG001 "`StandardScaler` learns from all rows"
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
