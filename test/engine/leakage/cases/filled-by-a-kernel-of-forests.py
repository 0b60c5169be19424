import miceforest as mf
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

patients = pd.read_csv("patients.csv")
kernel = mf.ImputationKernel(patients, random_state=3)  # expect: LKG001
kernel.mice(4)
patients = kernel.complete_data()
X_train, X_test, y_train, y_test = train_test_split(patients.drop(columns="ill"), patients["ill"])
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
