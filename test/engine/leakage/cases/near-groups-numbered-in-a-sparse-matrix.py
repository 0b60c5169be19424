# The matrix has one row for each phone, however often it comes among the events.
import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder

events, owners = pd.read_csv("events.csv"), pd.read_csv("owners.csv")
print(events["device_id"].value_counts())
phones = LabelEncoder().fit(events["device_id"])
rows = phones.transform(events["device_id"])
columns = LabelEncoder().fit_transform(events["app"])
used = csr_matrix((np.ones(len(events)), (rows, columns)))
X = used[phones.transform(owners["device_id"]), :]
X_train, X_test, y_train, y_test = train_test_split(X, owners["age_group"])
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
