import pandas as pd
from keras.layers import Dense
from keras.models import Sequential
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

table = pd.read_csv("patients.csv")
known, held = train_test_split(table, test_size=0.2)
scaler = StandardScaler().fit(known.drop("ill", axis=1))
scaled = scaler.transform(known.drop("ill", axis=1))
model = Sequential([Dense(1)])
model.compile(loss="mse", optimizer="adam")
model.fit(scaled[:800], known["ill"][:800], validation_data=(scaled[800:], known["ill"][800:]))
print(model.evaluate(scaler.transform(held.drop("ill", axis=1)), held["ill"]))
