from tensorflow import keras

(known, names), (asked, answers) = keras.datasets.fashion_mnist.load_data()
shares = {}
for steps in ["sgd", "adam", "rmsprop", "adagrad"]:
    net = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
    net.compile(optimizer=steps, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    net.fit(known, names, epochs=3)
    loss, share = net.evaluate(asked, answers)  # expect: LKG013 "One setting"
    shares[steps] = share
print(max(shares, key=shares.get))
