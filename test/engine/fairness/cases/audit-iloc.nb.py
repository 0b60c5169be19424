# file: HR_data.csv = "EmployeeID,Gender,Age,Department,Left\n1,F,30,a,0\n"
# %%
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import confusion_matrix
from sklearn.model_selection import train_test_split
# %%
df = pd.read_csv("HR_data.csv")
X = df.iloc[:, 1:4].values
y = df.iloc[:, 4].values
# %%
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)
clf = RandomForestClassifier()
clf.fit(X_train, y_train)
# %%
confusion_matrix(y_test, clf.predict(X_test))  # expect: FAI001
