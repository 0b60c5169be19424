# file: data/patients.csv = "full_name,email,age,glucose,readmitted\nA,b,2,3,0\n"
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data/patients.csv")
pick = ColumnTransformer([("numbers", StandardScaler(), ["age", "glucose"])], remainder="drop")
Pipeline([("pick", pick), ("model", LogisticRegression())]).fit(df, df["readmitted"])
