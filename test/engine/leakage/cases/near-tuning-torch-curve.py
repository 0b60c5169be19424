import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms

train_loader = DataLoader(datasets.KMNIST("data", train=True, transform=transforms.ToTensor()), batch_size=32)
test_loader = DataLoader(datasets.KMNIST("data", train=False, transform=transforms.ToTensor()), batch_size=32)
net = models.resnet18(num_classes=10)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
losses = []
for epoch in range(20):
    for images, labels in train_loader:
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(images), labels).backward()
        optimizer.step()
    with torch.no_grad():
        losses.append(sum(nn.functional.cross_entropy(net(x), y).item() for x, y in test_loader))
# The curve is drawn, and the last epoch is what counts.
worst_loss = max(losses)
plt.plot(losses)
plt.ylim(min(losses) * 0.9, worst_loss)
print(losses[-1])
