# file: xray.csv = "patient_id,dose,pneumonia\n1,3,0\n"
# file: doses.py = "import torch\nfrom torch.utils.data import Dataset\n\n\nclass Doses(Dataset):\n    def __init__(self, table):\n        self.table = table.reset_index(drop=True)\n\n    def __len__(self):\n        return len(self.table)\n\n    def __getitem__(self, i):\n        row = self.table.iloc[i]\n        return torch.tensor(row.drop('pneumonia').values), int(row['pneumonia'])\n"
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader

from doses import Doses

table = pd.read_csv("xray.csv")
net = nn.Linear(2, 2)
optimizer = torch.optim.Adam(net.parameters(), 1e-4)
for x, y in DataLoader(Doses(table), batch_size=32, shuffle=True):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(x), y).backward()  # expect: PRV001 "`patient_id`"
    optimizer.step()
