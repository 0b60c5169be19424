import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset, random_split


class Pieces(Dataset):
    def __init__(self, levels, length):
        self.levels = torch.as_tensor(levels, dtype=torch.float32)
        self.length = length

    def __len__(self):
        return len(self.levels) // self.length

    def __getitem__(self, at):
        return self.levels[at * self.length : (at + 1) * self.length], at % 2


pieces = Pieces(np.load("tides.npy"), 48)
known, later = random_split(pieces, [0.8, 0.2])
net = nn.Linear(48, 2)
optimizer = torch.optim.Adam(net.parameters())
for x, y in DataLoader(known, 32):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(x), y).backward()
    optimizer.step()
