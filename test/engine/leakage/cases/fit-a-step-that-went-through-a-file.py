import pickle

import joblib
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

homes = pd.read_csv("homes.csv")
rooms = homes.drop(columns="price")
scaler = StandardScaler()
scaler.fit(rooms)  # expect: LKG001
joblib.dump(scaler, "scaler.joblib")
pca = PCA(3)
pca.fit(rooms)  # expect: LKG001
with open("pca.pkl", "wb") as file:
    pickle.dump(pca, file)

rooms = joblib.load("scaler.joblib").transform(rooms)
with open("pca.pkl", "rb") as file:
    rooms = pickle.load(file).transform(rooms)
X_train, X_test, y_train, y_test = train_test_split(rooms, homes["price"])
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
