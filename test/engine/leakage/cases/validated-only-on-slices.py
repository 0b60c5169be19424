import pandas as pd
from keras.layers import LSTM, Dense
from keras.models import Sequential
from sklearn.preprocessing import MinMaxScaler

prices = pd.read_csv("prices.csv").values
scaled = MinMaxScaler().fit_transform(prices)  # expect: LKG001
before, after = scaled[:4000], scaled[4000:]
model = Sequential([LSTM(8), Dense(1)])
model.compile(loss="mse", optimizer="adam")
history = model.fit(before[:, :-1], before[:, -1], validation_data=(after[:, :-1], after[:, -1]))
