# file: races.csv = "raceId,circuit,lap,driver,position,won\n1,Spa,3,x,2,0\n"
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("races.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["lap", "position"]], df["won"], random_state=0)
print(accuracy_score(y_test, RandomForestClassifier().fit(X_train, y_train).predict(X_test)))
