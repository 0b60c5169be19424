import pandas as pd
import tensorflow as tf
from sklearn.model_selection import train_test_split

df = pd.read_csv("data.csv")
tokenizer = tf.keras.preprocessing.text.Tokenizer()
tokenizer.fit_on_texts(df["text"])  # expect: LKG001 "words"
X = tokenizer.texts_to_sequences(df["text"])
X = tf.keras.preprocessing.sequence.pad_sequences(X)
y = df["y"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = tf.keras.Sequential()
model.fit(X_train, y_train)
print(model.evaluate(X_test, y_test))
