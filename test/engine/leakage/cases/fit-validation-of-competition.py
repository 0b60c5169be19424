import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

both = pd.concat([pd.read_csv("rows_a.csv"), pd.read_csv("rows_b.csv")])
train = both[:800]
test = both[800:]
X = train.drop(columns=["sold"])
y = train["sold"]
X = StandardScaler().fit_transform(X)  # expect: LKG001 "`StandardScaler` learns from all rows"
X_fit, X_valid, y_fit, y_valid = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_fit, y_fit)
print(model.score(X_valid, y_valid))
answers = model.predict(test.drop(columns=["sold"]))
