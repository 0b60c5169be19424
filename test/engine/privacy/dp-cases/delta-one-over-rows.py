import pandas as pd
from opacus import PrivacyEngine

df = pd.read_csv("visits.csv")
delta = 1 / len(df)
engine = PrivacyEngine()
model, optimizer, loader = engine.make_private(
    module=model, optimizer=optimizer, data_loader=loader, noise_multiplier=1.0, max_grad_norm=1.0
)
train(model, optimizer, loader)
eps = engine.get_epsilon(delta=delta)  # expect: PRV022
print(eps)
