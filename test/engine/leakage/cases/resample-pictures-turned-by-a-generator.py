# source: own case. A generator turns each picture once more before the rows are divided.
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC
from tensorflow.keras.preprocessing.image import ImageDataGenerator

pictures, labels = np.load('scans.npy'), np.load('labels.npy')
generator = ImageDataGenerator(rotation_range=15, zoom_range=0.1)
more, answers = [], []
for picture, label in zip(pictures, labels):
    more.append(generator.random_transform(picture))
    answers.append(label)
everything = np.concatenate([pictures, np.array(more)])  # expect: LKG003
answers = np.concatenate([labels, answers])
a, b, p, q = train_test_split(everything, answers, random_state=0)
print(SVC().fit(a, p).score(b, q))
