import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("heart.csv")
X, y = df.drop(columns="sick"), df["sick"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=42)
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
# The same rows and seed: the same parts.
A_train, A_test, b_train, b_test = train_test_split(X.values, y, test_size=0.3, random_state=42)
again = RandomForestClassifier().fit(A_train, b_train)
print(again.score(X_test, y_test))
