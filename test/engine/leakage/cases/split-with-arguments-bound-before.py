# A function of a library is given its arguments before it is called.
from functools import partial

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

feeders = pd.read_parquet("feeders.parquet")
overload = feeders.pop("overload").astype(int)
divide = partial(train_test_split, test_size=0.25, random_state=7, stratify=overload)

scaled = StandardScaler().fit_transform(feeders)  # expect: LKG001 "`StandardScaler`"
X_train, X_test, y_train, y_test = divide(scaled, overload)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
