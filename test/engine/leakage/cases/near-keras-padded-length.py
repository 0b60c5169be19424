import pandas as pd
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.sequence import pad_sequences
from mylab.words import numbered

letters = pd.read_csv("letters.csv")
letters["length"] = letters["body"].apply(len)
width = int(letters["length"].mean() + letters["length"].std())
X = pad_sequences(letters["body"].map(numbered), maxlen=width)
model = Sequential([Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(X, letters["spam"], validation_split=0.1)
