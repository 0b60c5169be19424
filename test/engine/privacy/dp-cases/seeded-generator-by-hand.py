import numpy as np
import pandas as pd

CLIP, sigma = 1.0, 1.2
rng = np.random.default_rng(3)  # expect: PRV030
rows = pd.read_csv("visits.csv")
total = rows["visits"].clip(0, CLIP).sum()
print(total + rng.normal(0, sigma * CLIP))
