# A recording is cut into pieces that share no row, each with one label.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

recording = pd.read_csv("recording.csv")
signal = recording["acceleration"].to_numpy()
labels = recording["activity"].to_numpy()
pieces = []
activities = []
for i in range(len(signal) // 128):
    pieces.append(signal[i * 128 : (i + 1) * 128])
    activities.append(labels[i * 128])
X_train, X_test, y_train, y_test = train_test_split(
    np.array(pieces), np.array(activities), test_size=0.2, random_state=7
)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
