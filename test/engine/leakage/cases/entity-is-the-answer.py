import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

voices = pd.read_csv("voices.csv")
print(voices["speaker"].value_counts())
X_train, X_test, y_train, y_test = train_test_split(voices[["pitch", "pace"]], voices["speaker"], random_state=0)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
