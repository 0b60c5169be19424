from images import load_pictures, load_more
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, y = load_pictures("pictures", size=64)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
other, answers = load_more()
print(RandomForestClassifier().fit(other, answers).score(X_test, y_test))
