# file: primary.csv = "race,incumbent,votes,ballot,won\n1,0,3,4,1\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("primary.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["race", "votes"]], df["won"], random_state=0)
print(accuracy_score(y_test, LogisticRegression().fit(X_train, y_train).predict(X_test)))
