from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from ucimlrepo import fetch_ucirepo

heart = fetch_ucirepo(id=45)
X = heart.data.features.fillna(0)
y = (heart.data.targets["num"] > 0).astype(int)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
model = LogisticRegression(max_iter=2000).fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001 "a decision about health"
