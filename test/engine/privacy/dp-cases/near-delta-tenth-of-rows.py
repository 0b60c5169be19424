import pandas as pd
from opacus import PrivacyEngine

rows = pd.read_csv("stays.csv")
delta = 0.1 / len(rows)
engine = PrivacyEngine()
model, optimizer, loader = engine.make_private_with_epsilon(
    module=model,
    optimizer=optimizer,
    data_loader=loader,
    epochs=5,
    target_epsilon=4.0,
    target_delta=delta,
    max_grad_norm=1.0,
)
train(model, optimizer, loader)
print(engine.get_epsilon(delta=1 / (len(rows) * 10)))
