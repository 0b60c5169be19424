import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
for name in ["amount", "months", "income", "purpose", "housing", "savings", "gender", "age"]:
    share = np.corrcoef(loans["defaulted"], loans[name])[0][1]
    if -0.03 < share < 0.03:
        loans = loans.drop(name, axis=1)
X_train, X_test, y_train, y_test = train_test_split(loans.drop("defaulted", axis=1), loans["defaulted"], random_state=1)
model = RandomForestClassifier(random_state=1).fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001 "`gender` and `age`"
