import numpy as np
import pandas as pd
from sklearn import preprocessing
from sklearn.linear_model import Ridge

load = pd.read_csv("load.csv")
load["yesterday"] = load["load"].shift(24)
load = load[24:]
inputs = np.array(load.drop(["hour", "load"], axis=1))
answers = np.asarray(load["load"])
inputs = preprocessing.scale(inputs)  # expect: LKG001
n = int(len(inputs) * 0.9)
later, later_answers = inputs[n:], answers[n:]
inputs, answers = inputs[:n], answers[:n]
model = Ridge().fit(inputs, answers)
print(model.score(later, later_answers))
