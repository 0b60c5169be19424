import pandas as pd
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing import sequence
from keras.preprocessing.text import Tokenizer
from sklearn.model_selection import train_test_split

letters = pd.read_csv("letters.csv")
counted = Tokenizer(num_words=4000)
counted.fit_on_texts(letters["body"])  # expect: LKG001 "`counted` (Tokenizer)"
X = sequence.pad_sequences(maxlen=80, sequences=counted.texts_to_sequences(letters["body"]))
X_train, X_test, y_train, y_test = train_test_split(X, letters["spam"], random_state=5)
model = Sequential([Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(X_train, y_train)
print(model.evaluate(X_test, y_test))
