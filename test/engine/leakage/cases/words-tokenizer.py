import numpy as np
import pandas as pd
from tensorflow.keras.preprocessing.text import Tokenizer
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Embedding, LSTM, Dense
from sklearn.model_selection import train_test_split

df = pd.read_csv("reviews.csv")
texts = df["review"].astype(str).tolist()
labels = df["sentiment"].map({"positive": 1, "negative": 0}).values
tok = Tokenizer(num_words=5000)
tok.fit_on_texts(texts)  # expect: LKG001
seqs = tok.texts_to_sequences(texts)
X = pad_sequences(seqs, maxlen=100)
X_train, X_test, y_train, y_test = train_test_split(X, labels, test_size=0.2)
model = Sequential([Embedding(5000, 32), LSTM(16), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(X_train, y_train, epochs=2)
print(model.evaluate(X_test, y_test))
