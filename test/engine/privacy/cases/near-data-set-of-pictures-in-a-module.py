# file: xray.csv = "patient_id,file,pneumonia\n1,a.png,0\n"
# file: pictures.py = "from PIL import Image\nfrom torch.utils.data import Dataset\nfrom torchvision import transforms\n\n\nclass Pictures(Dataset):\n    def __init__(self, table):\n        self.table = table.reset_index(drop=True)\n\n    def __len__(self):\n        return len(self.table)\n\n    def __getitem__(self, i):\n        row = self.table.iloc[i]\n        return transforms.ToTensor()(Image.open(row['file'])), int(row['pneumonia'])\n"
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import models

from pictures import Pictures

table = pd.read_csv("xray.csv")
net = models.resnet18()
optimizer = torch.optim.Adam(net.parameters(), 1e-4)
for x, y in DataLoader(Pictures(table), batch_size=32, shuffle=True):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(x), y).backward()
    optimizer.step()
