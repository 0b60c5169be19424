import pandas as pd
from sklearn.linear_model import Ridge

engines = pd.read_csv("engines.csv")
sensors = [name for name in engines.columns if name.startswith("s")]
early, late = engines[:8000].copy(), engines[8000:].copy()
for name in sensors:
    low, high = early[name].min(), early[name].max()
    early[name] = (early[name] - low) / (high - low)
    late[name] = (late[name] - low) / (high - low)
model = Ridge().fit(early[sensors], early["left"])
print(model.score(late[sensors], late["left"]))
