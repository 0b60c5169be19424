import torch
from opacus import PrivacyEngine
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 16, 3)
        self.bn = nn.BatchNorm2d(16)  # expect: PRV025
        self.fc = nn.Linear(16 * 30 * 30, 10)

    def forward(self, x):
        x = torch.relu(self.bn(self.conv(x)))
        return self.fc(x.flatten(1))


train_set = datasets.CIFAR10("data", train=True, download=True, transform=transforms.ToTensor())
train_loader = DataLoader(train_set, batch_size=256)
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
engine = PrivacyEngine()
net, opt, train_loader = engine.make_private(
    module=net, optimizer=opt, data_loader=train_loader, noise_multiplier=1.0, max_grad_norm=1.0
)
for x, y in train_loader:
    opt.zero_grad()
    nn.functional.cross_entropy(net(x), y).backward()
    opt.step()
print("epsilon", engine.get_epsilon(delta=1e-6))
