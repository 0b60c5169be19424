import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

waves = pd.read_csv("waves.csv")
print(waves.groupby("subject_id").size(), waves.groupby("video_id")["calm"].mean())
X_train, X_test, y_train, y_test = train_test_split(  # expect: LKG011
    waves.drop(columns="calm"), waves["calm"], random_state=0
)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
