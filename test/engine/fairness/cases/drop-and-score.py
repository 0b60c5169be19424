import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

staff = pd.read_csv("employee_attrition_2024.csv")
y = staff["attrition"]
X = staff[["gender", "salary_band", "tenure", "attrition"]].drop(columns=["attrition", "gender"])  # expect: FAI002
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=8)
model = GradientBoostingClassifier().fit(X_train, y_train)
print(f1_score(y_test, model.predict(X_test)))  # expect: FAI001 "Keep `gender` aside before the drop"
