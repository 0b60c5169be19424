import pandas as pd
from lab.training import Trainer
from sklearn.linear_model import LogisticRegression

frames = pd.read_parquet("frames.parquet")
X = pd.DataFrame(index=frames.index)
for offset in [-10, 10]:
    X[f"nose_{offset}"] = frames["nose"].shift(-offset)
y = frames["grooms"]
trainer = Trainer(LogisticRegression(), folds=5, options={"groups": frames["video"]})
trainer.fit(X, y)
print(trainer.scores)
