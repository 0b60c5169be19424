"""Wear of pumps from the vibration of each run."""
import numpy as np
import pandas as pd
import torch
from torch import nn
from torchmetrics.classification import BinaryAUROC

runs = pd.read_csv("runs.csv")[["run", "maker", "weight", "failed"]]
signs = torch.tensor(np.load("signs.npy"), dtype=torch.float32)
failed = torch.tensor(runs["failed"].to_numpy("float32"))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.GRU(signs.shape[2], 8, batch_first=True)
        self.last = nn.Linear(9, 1)

    def forward(self, rows, weights):
        _, state = self.first(rows)
        return self.last(torch.cat([state[0], weights], 1))[:, 0]


weights = torch.tensor(runs[["weight"]].to_numpy("float32"))
net = Net()
steps = torch.optim.Adam(net.parameters())
for _ in range(4):
    steps.zero_grad()
    nn.functional.binary_cross_entropy_with_logits(net(signs[:900], weights[:900]), failed[:900]).backward()
    steps.step()
net.eval()
curve = BinaryAUROC()
with torch.no_grad():
    curve.update(net(signs[900:], weights[900:]), failed[900:].int())
print(curve.compute())
