import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

train_loader = DataLoader(datasets.KMNIST("data", train=True, transform=transforms.ToTensor()), batch_size=32)
test_loader = DataLoader(datasets.KMNIST("data", train=False, transform=transforms.ToTensor()), batch_size=32)


class Letters(nn.Module):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(784, 10)

    def forward(self, x):
        return self.out(x.flatten(1))


net = Letters().to("cpu")
loss_of = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(net.parameters())


def accuracy_on(loader):
    net.eval()
    hits = seen = 0
    with torch.no_grad():
        for images, labels in loader:
            _, guess = torch.max(net(images), 1)
            hits += (guess == labels).sum().item()
            seen += labels.size(0)
    return hits / seen


best = 0.0
for epoch in range(20):
    net.train()
    for images, labels in train_loader:
        optimizer.zero_grad()
        loss = loss_of(net(images), labels)
        loss.backward()
        optimizer.step()
    accuracy = accuracy_on(test_loader)
    if accuracy > best:  # expect: LKG012 "`net` is stopped or chosen by"
        best = accuracy
        torch.save(net.state_dict(), "best.pt")
print(best)
