# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "photos/\n"
# file: photos/1.png = "x"
# file: labels.csv = "file,label\n1.png,1\n"
import os

import pandas as pd
import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Photos(Dataset):
    def __init__(self, folder, table):
        self.folder = folder
        self.table = table

    def __len__(self):
        return len(self.table)

    def __getitem__(self, i):
        path = os.path.join(self.folder, self.table.iloc[i, 0])
        return Image.open(path), self.table.iloc[i, 1]  # expect: DVL001 "`photos`"


table = pd.read_csv("labels.csv")  # expect: DVL001
net = nn.Linear(2, 2)
step = torch.optim.SGD(net.parameters(), lr=0.1)
for x, y in DataLoader(Photos("photos", table), batch_size=4):
    step.zero_grad()
    loss = nn.functional.cross_entropy(net(x), y)
    loss.backward()
    step.step()
