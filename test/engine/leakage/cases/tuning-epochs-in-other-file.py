# file: learning.py = "import torch\ndef learn(net, batches, loss_of, steps):\n    for x, y in batches:\n        loss = loss_of(net(x), y)\n        loss.backward()\n        steps.step()\ndef check(net, batches, options):\n    hits, seen = 0, 0\n    for x, y in batches:\n        hits += (net(x).argmax(1) == y).sum().item()\n        seen += len(y)\n    share = hits / seen\n    if share > options.best:\n        options.best = share\n        torch.save(net.state_dict(), 'best.pt')\n    return share\n"
import argparse

import torch
from learning import check, learn
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms

options = argparse.ArgumentParser().parse_args()
train_batches = DataLoader(datasets.CIFAR10("data", train=True, transform=transforms.ToTensor()), batch_size=32)
test_batches = DataLoader(datasets.CIFAR10("data", train=False, transform=transforms.ToTensor()), batch_size=32)
net = models.resnet18(num_classes=10)
steps = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(20):
    learn(net, train_batches, nn.CrossEntropyLoss(), steps)
    check(net, test_batches, options)  # expect: LKG012 "The model is stopped or chosen"
