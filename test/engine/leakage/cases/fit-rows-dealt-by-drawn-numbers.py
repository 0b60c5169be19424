# Numbers that are drawn, and those that were not.
import random

import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

beans = pd.read_csv("beans.csv")
X = StandardScaler().fit_transform(beans.drop(columns="kind"))  # expect: LKG001
y = beans["kind"].values
train_numbers = random.sample(range(len(X)), 800)
test_numbers = [i for i in range(len(X)) if i not in train_numbers]
X_train = np.array([X[i] for i in train_numbers])
y_train = np.array([y[i] for i in train_numbers])
X_test = np.array([X[i] for i in test_numbers])
y_test = np.array([y[i] for i in test_numbers])
print(SVC().fit(X_train, y_train).score(X_test, y_test))
