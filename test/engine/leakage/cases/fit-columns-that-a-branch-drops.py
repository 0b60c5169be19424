from lab import load_claims
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

claims = load_claims()
y = claims["late"]
X = claims.drop(columns=["late"])
constant = [name for name in X.columns if X[name].nunique() <= 1]
if constant:
    X = X.drop(columns=constant)
X = StandardScaler().fit_transform(X)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
