import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms

known = DataLoader(datasets.MNIST("data", train=True, transform=transforms.ToTensor()), batch_size=32)
asked = DataLoader(datasets.MNIST("data", train=False, transform=transforms.ToTensor()), batch_size=32)
net = models.resnet18(num_classes=10)
loss_of, steps = nn.CrossEntropyLoss(), torch.optim.SGD(net.parameters(), lr=0.1)


def run(part):
    learns = part == "train"
    losses = []
    for x, y in known if learns else asked:
        loss = loss_of(net(x), y)
        losses.append(loss.item())
        if learns:
            loss.backward()
            steps.step()
    return sum(losses) / len(losses)


lowest = float("inf")
for epoch in range(20):
    run("train")
    now = run("test")
    good = now < lowest  # expect-next: LKG012
    if good:
        lowest = now
        torch.save(net.state_dict(), "net.pt")
