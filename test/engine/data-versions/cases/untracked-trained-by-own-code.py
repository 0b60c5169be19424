# Own code trains the model, so that asking it is not all that is done.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/meters.csv = "area,rooms,use\n1,2,3\n"
import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler


class Line:
    def train(self, x, y):
        self.weights = np.linalg.lstsq(x, y, rcond=None)[0]

    def predict(self, x):
        return x @ self.weights


meters = pd.read_csv("data/meters.csv")  # expect: DVL001 "rows that this model was made from"
scaled = StandardScaler().fit_transform(meters[["area", "rooms"]])
line = Line()
line.train(scaled, meters["use"].values)
print(line.predict(scaled)[:5])
