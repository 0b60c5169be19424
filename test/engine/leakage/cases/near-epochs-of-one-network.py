from tensorflow import keras

(known, names), (asked, answers) = keras.datasets.fashion_mnist.load_data()
net = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
net.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
shares = []
for turn in range(5):
    net.fit(known, names, epochs=1)
    shares.append(net.evaluate(asked, answers)[1])
print(shares)
