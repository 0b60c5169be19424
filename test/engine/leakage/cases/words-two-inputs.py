import pandas as pd
from keras.layers import Dense, Embedding, Input, concatenate
from keras.models import Model
from keras.preprocessing.sequence import pad_sequences
from keras.preprocessing.text import Tokenizer
from sklearn.model_selection import train_test_split

goods = pd.read_csv("goods.csv")
words = Tokenizer()
words.fit_on_texts(goods["title"].str.lower())  # expect: LKG001
goods["seq"] = words.texts_to_sequences(goods["title"].str.lower())
fit, valid = train_test_split(goods, random_state=1)


def inputs(frame):
    return {"brand": frame["brand"].values, "title": pad_sequences(frame["seq"], maxlen=10)}


title, brand = Input(shape=[10], name="title"), Input(shape=[1], name="brand")
model = Model([title, brand], Dense(1)(concatenate([Embedding(999, 8)(title), brand])))
model.compile("adam", "mse")
model.fit(inputs(fit), fit["price"], epochs=2)
print(model.evaluate(inputs(valid), valid["price"]))
