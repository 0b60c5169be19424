# The data set keeps both parts, and takes its items from one of them.
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Readings(Dataset):
    def __init__(self, frame, first):
        cut = int(0.7 * len(frame))
        self.known = frame.iloc[:cut]
        self.held = frame.iloc[cut:]
        self.rows = self.known if first else self.held

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        row = self.rows.iloc[i]
        return torch.tensor(row.values[:-1]), torch.tensor(row.values[-1])


frame = pd.read_csv("readings.csv")
train_loader = DataLoader(Readings(frame, True), batch_size=16)
test_loader = DataLoader(Readings(frame, False), batch_size=16)
net = nn.Linear(8, 1)
optimizer = torch.optim.Adam(net.parameters())
lowest = 1e9
for epoch in range(25):
    for inputs, answers in train_loader:
        optimizer.zero_grad()
        nn.functional.mse_loss(net(inputs), answers).backward()
        optimizer.step()
    total = 0
    for inputs, answers in test_loader:
        total += nn.functional.mse_loss(net(inputs), answers).item()
    if total < lowest:  # expect: LKG012
        lowest = total
        torch.save(net.state_dict(), "net.pt")
