# file: penguins.csv = "species,island,bill_length_mm,flipper_length_mm,sex\nAdelie,Dream,39,181,MALE\n"
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("penguins.csv").dropna()
X_train, X_test, y_train, y_test = train_test_split(df[["bill_length_mm", "sex"]], df["species"], random_state=0)
print(accuracy_score(y_test, RandomForestClassifier().fit(X_train, y_train).predict(X_test)))
