import pandas as pd
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeClassifier

stays = pd.read_csv("stays.csv")
stays = stays[["Name", "Age", "Gender", "Blood Type", "Medical Condition", "Billing Amount", "Outcome"]]
stays["Name"] = LabelEncoder().fit_transform(stays["Name"])  # expect: PRV001 "`Name`"
tree = DecisionTreeClassifier().fit(stays.drop(columns=["Outcome"]), stays["Outcome"])  # expect: PRV001 "`Name`"
