# Functions train and score a network for each rate of the optimiser, and the best rate is taken.
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader
from torchvision.transforms import ToTensor

train_loader = DataLoader(torchvision.datasets.MNIST("data", train=True, transform=ToTensor()), 64, shuffle=True)
test_loader = DataLoader(torchvision.datasets.MNIST("data", train=False, transform=ToTensor()), 64)
loss_of = nn.CrossEntropyLoss()


def learn(net, optimizer):
    net.train()
    for inputs, labels in train_loader:
        optimizer.zero_grad()
        loss_of(net(inputs), labels).backward()
        optimizer.step()


def share_right(net):
    net.eval()
    right = total = 0
    with torch.no_grad():
        for inputs, labels in test_loader:
            right += (net(inputs).argmax(1) == labels).sum().item()
            total += len(labels)
    return right / total


shares = {}
for rate in [0.1, 0.01, 0.001]:
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
    optimizer = torch.optim.SGD(net.parameters(), lr=rate)
    for _ in range(5):
        learn(net, optimizer)
    shares[rate] = share_right(net)  # expect: LKG013 "One setting"
best = max(shares, key=shares.get)
print(best, shares[best])
