import numpy as np
import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.tree import DecisionTreeClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("churn.csv")
X = df.iloc[:, :-1]
y = df.iloc[:, -1]
os = SMOTE(random_state=0)
os_data_X, os_data_y = os.fit_sample(X, y)  # expect: LKG003
os_data_X = pd.DataFrame(data=os_data_X, columns=X.columns)
os_data_y = pd.DataFrame(data=os_data_y, columns=["y"])
X_train, X_test, y_train, y_test = train_test_split(os_data_X, os_data_y, test_size=0.3)
dt = DecisionTreeClassifier().fit(X_train, y_train.values.ravel())
print(dt.score(X_test, y_test))
