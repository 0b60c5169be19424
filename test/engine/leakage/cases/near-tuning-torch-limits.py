import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms

train_loader = DataLoader(datasets.KMNIST("data", train=True, transform=transforms.ToTensor()), batch_size=32)
test_loader = DataLoader(datasets.KMNIST("data", train=False, transform=transforms.ToTensor()), batch_size=32)
net = models.resnet18(num_classes=10)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
curve, highest = [], 0.0
for epoch in range(20):
    for images, labels in train_loader:
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(images), labels).backward()
        optimizer.step()
    shares = []
    with torch.no_grad():
        for x, y in test_loader:
            shares.append((net(x).argmax(1) == y).float().mean().item())
    print("of the batches the worst is", min(shares), "and the best", max(shares))
    accuracy = sum(shares) / len(shares)
    # Kept within bounds.
    accuracy = max(accuracy, 0.0)
    highest = max(highest, accuracy)
    curve.append(accuracy)
plt.plot(curve)
low, high = min(curve), max(curve)
plt.axis([0, 20, low, high])
plt.ylim(0, highest)
print(curve[-1])
