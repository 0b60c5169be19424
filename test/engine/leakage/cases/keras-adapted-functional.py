import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras

letters = pd.read_csv("letters.csv")
words = keras.layers.TextVectorization(max_tokens=5000)
words.adapt(letters["body"])  # expect: LKG001 "words"
X_train, X_test, y_train, y_test = train_test_split(letters["body"], letters["spam"], random_state=3)
text = keras.Input(shape=(1,), dtype="string")
hidden = keras.layers.Embedding(5000, 16)(words(text))
answer = keras.layers.Dense(1, "sigmoid")(keras.layers.GlobalAveragePooling1D()(hidden))
model = keras.Model(text, answer)
model.compile("adam", "binary_crossentropy")
model.fit(X_train, y_train)
print(model.evaluate(X_test, y_test))
