import numpy as np

np.random.seed(1)
ages = np.random.randint(18, 90, 500)
for epsilon in (0.1, 1.0):
    print(epsilon, ages.mean() + np.random.laplace(0, 72 / len(ages) / epsilon))
