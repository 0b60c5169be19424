"""Mortality in intensive care from the vital signs of each stay."""
import numpy as np
import pandas as pd
import torch
from torch import nn
from torchmetrics.classification import BinaryAUROC

stays = pd.read_csv("stays.csv")[["stay", "ethnicity", "gender", "weight", "died"]]
signs = torch.tensor(np.load("signs.npy"), dtype=torch.float32)
died = torch.tensor(stays["died"].to_numpy("float32"))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.GRU(signs.shape[2], 8, batch_first=True)
        self.last = nn.Linear(9, 1)

    def forward(self, rows, weights):
        _, state = self.first(rows)
        return self.last(torch.cat([state[0], weights], 1))[:, 0]


weights = torch.tensor(stays[["weight"]].to_numpy("float32"))
net = Net()
steps = torch.optim.Adam(net.parameters())
for _ in range(4):
    steps.zero_grad()
    nn.functional.binary_cross_entropy_with_logits(net(signs[:900], weights[:900]), died[:900]).backward()
    steps.step()
net.eval()
curve = BinaryAUROC()
with torch.no_grad():
    curve.update(net(signs[900:], weights[900:]), died[900:].int())
print(curve.compute())  # expect: FAI001
