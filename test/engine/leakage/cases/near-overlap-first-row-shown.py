import pandas as pd
from catboost import CatBoostClassifier, Pool

passengers = pd.read_csv("passengers.csv")
X, y = passengers.drop(columns="survived"), passengers["survived"]
model = CatBoostClassifier(verbose=0)
model.fit(Pool(data=X, label=y))
test_pool = Pool(data=X[0:1])
# One answer, to hold against that of the exported model.
print(model.predict(test_pool))
