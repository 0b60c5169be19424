import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

INPUTS = ["priors", "full_name"]


class Cases(Dataset):
    def __init__(self, frame):
        self.x = torch.tensor(frame[INPUTS].to_numpy("float32"))
        self.y = torch.tensor(frame["again"].to_numpy("float32"))

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


def fit(rows):
    net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
    optimizer = torch.optim.Adam(net.parameters())
    for x, y in DataLoader(rows, 64, shuffle=True):
        optimizer.zero_grad()
        nn.functional.binary_cross_entropy_with_logits(net(x).squeeze(1), y).backward()  # expect: PRV001 "`full_name`"
        optimizer.step()
    return net


people = pd.read_csv("people.csv", usecols=["full_name", "email", "priors", "days", "again"])
fit(Cases(people))
