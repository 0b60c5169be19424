import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

latih = pd.read_csv("data_latih.csv")
uji = pd.read_csv("data_uji.csv")
columns = ["suhu", "angin"]
X_latih = StandardScaler().fit_transform(latih[columns])
X_uji = StandardScaler().fit_transform(uji[columns])  # expect: LKG002
model = LogisticRegression().fit(X_latih, latih["hujan"])
print(model.score(X_uji, uji["hujan"]))
