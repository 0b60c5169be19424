import numpy as np
import pandas as pd
from scipy.signal import savgol_filter
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

# Each cell holds the recording of one row.
beats = pd.read_json("beats.json")
recorded = np.stack(beats["trace"])
X = np.hstack(
    [
        savgol_filter(recorded, 7, 2),
        np.abs(np.fft.rfft(np.array(beats["trace"].tolist()))),
        np.fft.rfft(beats["other"].values.reshape(-1, 128), axis=1).real,
    ]
)
X_train, X_test, y_train, y_test = train_test_split(X, beats["ill"], random_state=0)
print(SVC().fit(X_train, y_train).score(X_test, y_test))
