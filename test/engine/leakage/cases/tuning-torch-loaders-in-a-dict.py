import torch
from torch import nn


class Fitting:
    def __init__(self, net, loaders, optimizer):
        self.net = net
        self.loaders = loaders
        self.optimizer = optimizer
        self.cost = nn.CrossEntropyLoss()

    def run(self, epochs):
        lowest = 1e9
        for epoch in range(epochs):
            self.net.train()
            for images, labels in self.loaders["train"]:
                self.optimizer.zero_grad()
                self.cost(self.net(images), labels).backward()
                self.optimizer.step()
            self.net.eval()
            total = 0
            for images, labels in self.loaders["test"]:
                total += self.cost(self.net(images), labels).item()
            if total < lowest:  # expect: LKG012 "is stopped or chosen by"
                lowest = total
                torch.save(self.net.state_dict(), "net.pt")
        return lowest
