# file: xray.csv = "patient_id,file,pneumonia\n1,a.png,0\n"
import pandas as pd
import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision import models, transforms

table = pd.read_csv("xray.csv")


class Pictures(Dataset):
    def __init__(self, table):
        self.table = table.reset_index(drop=True)

    def __len__(self):
        return len(self.table)

    def __getitem__(self, i):
        row = self.table.iloc[i]
        return transforms.ToTensor()(Image.open(row.file)), row.pneumonia


class Paths(Dataset):
    def __init__(self, table):
        self.paths, self.answers = table.file.values, table.pneumonia.to_numpy()

    def __len__(self):
        return len(self.answers)

    def __getitem__(self, i):
        return transforms.ToTensor()(Image.open(self.paths[i])), self.answers[i]


net = models.resnet18()
optimizer = torch.optim.Adam(net.parameters(), 1e-4)
for x, y in DataLoader(Pictures(table), batch_size=32, shuffle=True):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(x), y).backward()
    optimizer.step()
for x, y in DataLoader(Paths(table), batch_size=32, shuffle=True):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(x), y).backward()
    optimizer.step()
