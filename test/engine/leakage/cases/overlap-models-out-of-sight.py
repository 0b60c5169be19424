import pandas as pd
from lab.models import Forest, build_network
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

table = pd.read_csv("claims.csv")
X, y = table.drop(columns="late"), table["late"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

forest = Forest(trees=50)
forest.fit(X, y)  # expect: LKG004
print(accuracy_score(y_test, forest.predict(X_test)))

network = build_network(X.shape[1])
network.fit(X, y)  # expect: LKG004
print(accuracy_score(y_test, network.predict(X_test)))

chain = make_pipeline(StandardScaler(), Forest())
chain.fit(X, y)  # expect: LKG004
print(accuracy_score(y_test, chain.predict(X_test)))
