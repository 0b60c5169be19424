import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
both = pd.concat([train, test])
low = np.min(both["area"])  # expect: LKG015
high = np.max(both["area"])
thin = np.min(both["depth"])  # expect: LKG015
thick = np.max(both["depth"])
both["area_std"] = (both["area"] - low) / (high - low)
both["depth_std"] = (both["depth"] - thin) / (thick - thin)
rows = both[: len(train)]
X_a, X_b, y_a, y_b = train_test_split(rows.drop(columns="price"), rows["price"])
model = LinearRegression().fit(X_a, y_a)
print(model.score(X_b, y_b))
