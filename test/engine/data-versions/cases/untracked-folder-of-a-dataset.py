# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "scans/\n"
# file: scans/1.png = "x"
from pathlib import Path

import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Scans(Dataset):
    def __init__(self, folder):
        self.files = sorted(Path(folder).glob("*.png"))

    def __len__(self):
        return len(self.files)

    def __getitem__(self, i):
        return Image.open(self.files[i]), 1  # expect: DVL001 "`scans` is ignored by git"


loader = DataLoader(Scans("scans"), batch_size=4)
net = nn.Linear(2, 2)
step = torch.optim.SGD(net.parameters(), lr=0.1)
for x, y in loader:
    step.zero_grad()
    loss = nn.functional.cross_entropy(net(x), y)
    loss.backward()
    step.step()
