# The same share, called what it is.
from tensorflow import keras
from tensorflow.keras.callbacks import EarlyStopping
from tensorflow.keras.preprocessing.image import ImageDataGenerator

leaves = ImageDataGenerator(rescale=1.0 / 255, validation_split=0.2)
train_set = leaves.flow_from_directory("leaves", target_size=(96, 96), subset="training")
val_set = leaves.flow_from_directory("leaves", target_size=(96, 96), subset="validation")
net = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(5, activation="softmax")])
net.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
net.fit(train_set, epochs=40, validation_data=val_set, callbacks=[EarlyStopping(patience=4)])
print(net.evaluate(val_set))
