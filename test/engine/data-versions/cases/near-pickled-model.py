# file: artefacts/churn-model.pkl = "x"
import pickle

import numpy as np

model = pickle.load(open("artefacts/churn-model.pkl", "rb"))
print(model.predict(np.ones((2, 3))))
