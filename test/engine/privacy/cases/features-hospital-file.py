import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.preprocessing import LabelEncoder

stays = pd.read_csv("data/healthcare_dataset.csv")
for column in stays.columns:
    if stays[column].dtype == "object":
        stays[column] = LabelEncoder().fit_transform(stays[column])  # expect: PRV001 "`Name`"
X = stays.drop(columns=["Test Results"])
RandomForestClassifier().fit(X, stays["Test Results"])  # expect: PRV001 "`Name`"
