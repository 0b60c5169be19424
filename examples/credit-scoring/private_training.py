"""An experiment: the default model as a small network, trained with differential privacy.

python private_training.py
"""

import pandas as pd
import torch
from opacus import PrivacyEngine
from sklearn.model_selection import train_test_split
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

SEED = 42
EPOCHS = 20
DELTA = 1e-4
FEATURES = ["years_employed", "loan_amount", "term_months", "card_utilisation", "prior_defaults"]
# Ranges the product allows, so that scaling looks at nobody's data.
LARGEST = torch.tensor([50.0, 1_000_000.0, 60.0, 1.0, 5.0])

torch.manual_seed(SEED)

applications = pd.read_csv("data/applications.csv", usecols=[*FEATURES, "defaulted"])
train, test = train_test_split(applications, test_size=0.25, stratify=applications["defaulted"], random_state=SEED)


def tensors(frame: pd.DataFrame) -> TensorDataset:
    features = torch.tensor(frame[FEATURES].to_numpy(), dtype=torch.float32) / LARGEST
    target = torch.tensor(frame["defaulted"].to_numpy(), dtype=torch.float32)
    return TensorDataset(features, target)


model = nn.Sequential(nn.Linear(len(FEATURES), 16), nn.ReLU(), nn.Linear(16, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
train_loader = DataLoader(tensors(train), batch_size=64, shuffle=True)
test_loader = DataLoader(tensors(test), batch_size=64)

# Noise is off until the loop below is known to learn.
privacy_engine = PrivacyEngine(accountant="rdp")
model, optimizer, train_loader = privacy_engine.make_private(
    module=model,
    optimizer=optimizer,
    data_loader=train_loader,
    noise_multiplier=0.0,
    max_grad_norm=1.0,
)

loss_of = nn.BCEWithLogitsLoss()
for epoch in range(EPOCHS):
    model.train()
    for features, target in train_loader:
        optimizer.zero_grad()
        loss = loss_of(model(features).squeeze(1), target)
        loss.backward()
        optimizer.step()
    print(f"epoch {epoch}: spent epsilon {privacy_engine.get_epsilon(DELTA):.2f} at delta {DELTA}")

model.eval()
with torch.no_grad():
    losses = [loss_of(model(features).squeeze(1), target).item() for features, target in test_loader]
print(f"test loss {sum(losses) / len(losses):.3f}")
