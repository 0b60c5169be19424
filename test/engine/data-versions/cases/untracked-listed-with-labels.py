# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "leaves/\n"
# file: leaves/train/rust/1.png = "x"
import os

import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Leaves(Dataset):
    def __init__(self, root, part="train"):
        self.items = []
        for label, name in enumerate(sorted(os.listdir(os.path.join(root, part)))):
            for file in os.listdir(os.path.join(root, part, name)):
                self.items.append((os.path.join(root, part, name, file), label))

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        path, label = self.items[i]
        return Image.open(path), label  # expect: DVL001 "`leaves/train` is ignored by git"


net = nn.Linear(2, 2)
step = torch.optim.SGD(net.parameters(), lr=0.1)
for x, y in DataLoader(Leaves("leaves"), batch_size=4):
    step.zero_grad()
    loss = nn.functional.cross_entropy(net(x), y)
    loss.backward()
    step.step()
