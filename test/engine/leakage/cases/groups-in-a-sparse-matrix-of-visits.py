import pandas as pd
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
print(visits["patient_id"].value_counts())
X = csr_matrix(visits[["heart_rate", "pressure"]].values)
X_train, X_test, y_train, y_test = train_test_split(X, visits["outcome"])  # expect: LKG011 "patient_id"
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
