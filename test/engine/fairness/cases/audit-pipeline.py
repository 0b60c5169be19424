import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import balanced_accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

df = pd.read_csv("credit_applications.csv")
numeric = ["income", "debt"]
categorical = ["sex", "region"]
pre = ColumnTransformer([("n", StandardScaler(), numeric), ("c", OneHotEncoder(), categorical)])
pipe = Pipeline([("pre", pre), ("model", RandomForestClassifier())])
X_train, X_test, y_train, y_test = train_test_split(df[numeric + categorical], df["default"], random_state=0)
pipe.fit(X_train, y_train)  # expect: FAI003
print(balanced_accuracy_score(y_test, pipe.predict(X_test)))  # expect: FAI001
