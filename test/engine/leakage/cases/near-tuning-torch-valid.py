import copy

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

rows = torch.load("spectra.pt")
answers = torch.load("kinds.pt")
train_part, val_part, test_part = random_split(TensorDataset(rows, answers), [0.7, 0.15, 0.15])
loaders = {"train": DataLoader(train_part), "va": DataLoader(val_part), "test": DataLoader(test_part)}
model = nn.Sequential(nn.Linear(40, 8), nn.ReLU(), nn.Linear(8, 4))
loss_of = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters())


def loss_on(loader):
    with torch.no_grad():
        return sum(loss_of(model(x), y).item() for x, y in loader)


best, kept = float("inf"), None
for epoch in range(50):
    for x, y in loaders["train"]:
        optimizer.zero_grad()
        loss_of(model(x), y).backward()
        optimizer.step()
    now = loss_on(loaders["va"])
    if now < best:
        best, kept = now, copy.deepcopy(model.state_dict())
    # Watched, and nothing more.
    print(epoch, now, loss_on(loaders["test"]))
model.load_state_dict(kept)
print(loss_on(loaders["test"]))
