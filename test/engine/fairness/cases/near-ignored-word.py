# config: lexicon = { ignore = ["sex"] }
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("fruit_flies.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["sex", "size"]], df["strain"], random_state=0)
print(accuracy_score(y_test, LogisticRegression().fit(X_train, y_train).predict(X_test)))
