import pandas as pd
from sklearn.linear_model import Ridge

engines = pd.read_csv("engines.csv")
sensors = [name for name in engines.columns if name.startswith("s")]
for name in sensors:
    engines[name] = (engines[name] - engines[name].min()) / engines[name].max()  # expect: LKG005
for place in range(1, 4):
    engines[f"t{place}"] = engines[f"t{place}"].fillna(engines[f"t{place}"].mean())  # expect: LKG005
early, late = engines[:8000], engines[8000:]
model = Ridge().fit(early[sensors + ["t1"]], early["left"])
print(model.score(late[sensors + ["t1"]], late["left"]))
