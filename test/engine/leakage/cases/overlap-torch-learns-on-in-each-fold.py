import numpy as np
import torch
from sklearn.model_selection import StratifiedKFold
from torch import nn
from torch.utils.data import DataLoader, Subset, TensorDataset


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.line = nn.Linear(12, 3)

    def forward(self, x):
        return self.line(x)


X, y = np.load("x.npy"), np.load("y.npy")
rows = TensorDataset(torch.tensor(X), torch.tensor(y))
net = Net()
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
for fold, (train, test) in enumerate(StratifiedKFold(5).split(X, y)):
    for batch, answers in DataLoader(Subset(rows, train), 64, shuffle=True):
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(batch), answers).backward()  # expect: LKG004 "learns on"
        optimizer.step()
    right = 0
    with torch.no_grad():
        for batch, answers in DataLoader(Subset(rows, test), 64):
            right += (net(batch).argmax(1) == answers).sum().item()
    print(fold, right / len(test))


def rightly(model, loader):
    hits = 0
    for batch, answers in loader:
        hits += (model(batch).argmax(1) == answers).sum().item()
    return hits


other = Net()
adam = torch.optim.Adam(other.parameters(), lr=1e-3)
for train, test in StratifiedKFold(5).split(X, y):
    for batch, answers in DataLoader(Subset(rows, train), 64, shuffle=True):
        adam.zero_grad()
        nn.functional.cross_entropy(other(batch), answers).backward()  # expect: LKG004 "learns on"
        adam.step()
    print(rightly(other, DataLoader(Subset(rows, test), 64)) / len(test))
