from collections import Counter

import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset, random_split

letters = pd.read_csv("letters.csv")
often = Counter()
for body in letters["body"]:
    often.update(body.split())  # expect: LKG001 "often"
words = ["<pad>", "<other>"] + [word for word, n in often.items() if n >= 3]
number = {word: i for i, word in enumerate(words)}


class Letters(Dataset):
    def __init__(self, frame, size=60):
        self.x = [self.numbered(body, size) for body in frame["body"]]
        self.y = frame["urgent"].tolist()

    @staticmethod
    def numbered(body, size):
        found = [number.get(word, 1) for word in body.split()][:size]
        return torch.tensor(found + [0] * (size - len(found)))

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


data = Letters(letters)
train, test = random_split(data, [800, len(data) - 800])
net = nn.Sequential(nn.EmbeddingBag(len(words), 32), nn.Linear(32, 2))
optimiser = torch.optim.Adam(net.parameters())
for x, y in DataLoader(train, batch_size=64, shuffle=True):
    optimiser.zero_grad()
    nn.CrossEntropyLoss()(net(x), y).backward()
    optimiser.step()
right = 0
for x, y in DataLoader(test, batch_size=256):
    right += (net(x).argmax(1) == y).sum().item()
print(right / len(test))
