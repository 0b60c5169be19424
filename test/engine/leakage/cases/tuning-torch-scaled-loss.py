import torch
from torch import nn
from torch.cuda.amp import GradScaler, autocast
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms

train_batches = DataLoader(datasets.CIFAR100("data", train=True, transform=transforms.ToTensor()), batch_size=128)
test_batches = DataLoader(datasets.CIFAR100("data", train=False, transform=transforms.ToTensor()), batch_size=128)
network = torch.compile(models.resnet18(num_classes=100).cuda())
optimizer = torch.optim.SGD(network.parameters(), lr=0.05)
scaler = GradScaler()
loss_of = nn.CrossEntropyLoss()


def one_epoch():
    network.train()
    for images, labels in train_batches:
        optimizer.zero_grad()
        with autocast():
            loss = loss_of(network(images.cuda()), labels.cuda())
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()


def accuracy():
    network.eval()
    hits = seen = 0
    with torch.no_grad():
        for images, labels in test_batches:
            hits += (network(images.cuda()).argmax(1) == labels.cuda()).sum().item()
            seen += len(labels)
    return hits / seen


best = 0.0
for epoch in range(60):
    one_epoch()
    reached = accuracy()
    is_best = reached > best  # expect: LKG012 "`network` is stopped or chosen by"
    best = max(reached, best)
    if is_best:
        torch.save(network.state_dict(), "best.pt")
print(best)
