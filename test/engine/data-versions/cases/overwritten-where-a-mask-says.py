# Gaps are filled in place, and the array is written to where it came from.
import numpy as np

waves = np.load("data/waves.npy")
waves[np.isnan(waves)] = 0.0
np.save("data/waves.npy", waves)  # expect: DVL007
