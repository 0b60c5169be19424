import pandas as pd
from lab.models import Forest, RateEncoder
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

table = pd.read_csv("claims.csv")
X, y = table.drop(columns="late"), table["late"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

rates = RateEncoder()
rates.fit(X_train, y_train)
forest = Forest(trees=50)
forest.fit(rates.transform(X_train), y_train)
print(accuracy_score(y_test, forest.predict(rates.transform(X_test))))

# The same kind of model on the other part, to compare what both weigh: it scales nothing that another model sees.
other = make_pipeline(StandardScaler(), Forest())
other.fit(X_test, y_test)
print(other.importances)
