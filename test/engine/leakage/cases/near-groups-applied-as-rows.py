import numpy as np
import pandas as pd
from scipy.signal import detrend
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

steps = pd.read_csv("steps.csv")
walks = steps.groupby("walk")
# Each walk becomes one row of figures of its own.
rows = walks["force"].apply(lambda one: np.abs(np.fft.rfft(one)).max()).to_frame("peak")
rows["width"] = walks["force"].apply(lambda one: one.max() - one.min())
rows["calm"] = walks["force"].apply(lambda one: detrend(one).std())
limps = walks["limps"].first()
X_train, X_test, y_train, y_test = train_test_split(rows, limps, random_state=0)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
