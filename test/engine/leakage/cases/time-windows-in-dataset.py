import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, random_split


class Quakes(Dataset):
    def __init__(self, shakes, length):
        self.before, self.after = [], []
        for i in range(len(shakes) - length):
            self.before.append(shakes[i : i + length])
            self.after.append(shakes[i + length])
        self.before = np.array(self.before)
        self.after = np.array(self.after)

    def __len__(self):
        return len(self.before)

    def __getitem__(self, i):
        return self.before[i], self.after[i]


quakes = Quakes(np.load("shakes.npy"), 30)
known, later = random_split(quakes, [0.9, 0.1])  # expect: LKG009
model = torch.nn.Linear(30, 1)
optimizer = torch.optim.SGD(model.parameters(), 0.01)
for x, y in DataLoader(known, 16):
    optimizer.zero_grad()
    torch.nn.functional.mse_loss(model(x), y).backward()
    optimizer.step()
