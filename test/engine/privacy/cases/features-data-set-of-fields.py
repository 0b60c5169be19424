# file: xray.csv = "patient_id,age,pneumonia\n1,61,0\n"
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision import models

table = pd.read_csv("xray.csv")


class Rows(Dataset):
    def __init__(self, table):
        self.table = table.reset_index(drop=True)

    def __len__(self):
        return len(self.table)

    def __getitem__(self, i):
        row = self.table.iloc[i]
        return torch.tensor([row.patient_id, row.age]), row.pneumonia


net = models.resnet18()
optimizer = torch.optim.Adam(net.parameters(), 1e-4)
for x, y in DataLoader(Rows(table), batch_size=32, shuffle=True):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(x), y).backward()  # expect: PRV001 "`patient_id`"
    optimizer.step()
