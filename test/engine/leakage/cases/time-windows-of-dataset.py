import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset, random_split


class Tides(Dataset):
    def __init__(self, levels, length):
        self.levels = torch.as_tensor(levels, dtype=torch.float32)
        self.length = length

    def __len__(self):
        return len(self.levels) - self.length

    def __getitem__(self, at):
        return self.levels[at : at + self.length], self.levels[at + self.length]


tides = Tides(np.load("tides.npy"), 48)
known, later = random_split(tides, [0.8, 0.2])  # expect: LKG009 "Windows that overlap"
net = nn.Linear(48, 1)
optimizer = torch.optim.Adam(net.parameters())
for x, y in DataLoader(known, 32):
    optimizer.zero_grad()
    nn.functional.mse_loss(net(x)[:, 0], y).backward()
    optimizer.step()
