import numpy as np
import torch
from sklearn.metrics import f1_score
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

from zoo import make_network

test_batches = DataLoader(datasets.MNIST("data", train=False, transform=transforms.ToTensor()))
train_batches = DataLoader(datasets.MNIST("data", train=True, transform=transforms.ToTensor()), shuffle=True)
net = make_network(classes=10)
optimizer = torch.optim.Adam(net.parameters())


def f1_on(loader):
    net.eval()
    guesses, answers = [], []
    with torch.no_grad():
        for images, labels in loader:
            guesses.extend(net(images).argmax(dim=1).tolist())
            answers.extend(labels.tolist())
    return f1_score(answers, guesses, average="macro")


f1s = []
for epoch in range(15):
    net.train()
    for images, labels in train_batches:
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(images), labels).backward()
        optimizer.step()
    f1s.append(f1_on(test_batches))
best_epoch = int(np.argmax(f1s))  # expect: LKG012 "is stopped or chosen by"
print(best_epoch, f1s[best_epoch])
