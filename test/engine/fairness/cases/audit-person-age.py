import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns=["loan_status"]), loans["loan_status"])
columns = ColumnTransformer(
    [("number", StandardScaler(), ["person_age", "person_income"]), ("kind", OneHotEncoder(), ["loan_grade"])]
)
model = Pipeline([("columns", columns), ("trees", RandomForestClassifier())])
model.fit(X_train, y_train)  # expect: FAI003 "`person_age`"
print(classification_report(y_test, model.predict(X_test)))  # expect: FAI001 "`person_age`"
