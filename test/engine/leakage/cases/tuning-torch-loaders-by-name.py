import copy

import torch
from torch import nn

from harbour.loaders import make_loaders


class Runner:
    def __init__(self, network, train_loader, test_loader):
        self.network = network
        self.train_loader = train_loader
        self.test_loader = test_loader
        self.optimizer = torch.optim.Adam(network.parameters())

    def accuracy(self):
        with torch.no_grad():
            return sum((self.network(x).argmax(1) == y).float().mean().item() for x, y in self.test_loader)

    def run(self, epochs):
        best, kept = 0.0, None
        for _ in range(epochs):
            for x, y in self.train_loader:
                self.optimizer.zero_grad()
                nn.functional.cross_entropy(self.network(x), y).backward()
                self.optimizer.step()
            reached = self.accuracy()
            if reached > best:  # expect: LKG012 "is stopped or chosen by"
                best, kept = reached, copy.deepcopy(self.network.state_dict())
        self.network.load_state_dict(kept)
        return best


def finetune(network, scheduler, epochs):
    train_loader, test_loader = make_loaders(batch_size=64)
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01)
    for _ in range(epochs):
        for x, y in train_loader:
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(x), y).backward()
            optimizer.step()
        with torch.no_grad():
            loss = sum(nn.functional.cross_entropy(network(x), y).item() for x, y in test_loader)
        if loss < 0.1:  # expect: LKG012 "is stopped or chosen by"
            break
