import pandas as pd
from interpret import show
from interpret.glassbox import ExplainableBoostingClassifier
from interpret.perf import ROC
from sklearn.model_selection import train_test_split

applications = pd.read_csv("mortgage_applications.csv")
y = applications["denied"]
X = applications[["sex", "income", "amount", "debt_ratio"]]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=5)
ebm = ExplainableBoostingClassifier(random_state=5)
ebm.fit(X_train, y_train)  # expect: FAI003
show(ROC(ebm).explain_perf(X_test, y_test, name="EBM"))  # expect: FAI001
