import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("pumps.csv")
scaler = StandardScaler()
X = getattr(scaler, "fit_transform")(df.drop(columns="fault"))  # expect: LKG001 "StandardScaler"
X_train, X_test, y_train, y_test = train_test_split(X, df["fault"])
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
