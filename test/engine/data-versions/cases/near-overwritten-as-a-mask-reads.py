# What a mask picks is looked at, and the array is kept as it came.
import numpy as np

path = "data/waves.npy"
waves = np.load(path)
gaps = waves[np.isnan(waves)]
print(len(gaps) == 0, waves[waves > 3].mean())
np.save(path, waves)
