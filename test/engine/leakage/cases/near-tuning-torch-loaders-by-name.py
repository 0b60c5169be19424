import torch
from torch import nn

from harbour.loaders import make_loaders


def accuracy(network, loader):
    with torch.no_grad():
        return sum((network(x).argmax(1) == y).float().mean().item() for x, y in loader) / len(loader)


def fit(network, train_loader, val_loader, epochs=20):
    optimizer = torch.optim.Adam(network.parameters())
    best = 0.0
    for _ in range(epochs):
        for x, y in train_loader:
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(x), y).backward()
            optimizer.step()
        reached = accuracy(network, val_loader)
        if reached > best:
            best = reached
            torch.save(network.state_dict(), "best.pt")


def main(network):
    train_loader, val_loader, test_loader = make_loaders(batch_size=64)
    fit(network, train_loader, val_loader)
    network.load_state_dict(torch.load("best.pt"))
    print(accuracy(network, test_loader))
