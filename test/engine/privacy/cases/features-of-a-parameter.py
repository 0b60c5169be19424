from sklearn.ensemble import RandomForestClassifier
from sklearn.preprocessing import StandardScaler


def fit(raw_dataset):
    features = ["account_number", "mobile_number", "age", "salary"]
    X = StandardScaler().fit_transform(raw_dataset[features])
    return RandomForestClassifier().fit(X, raw_dataset["left"])  # expect: PRV001 "`account_number`"
