# file: learning.py = "import torch\nclass Course:\n    def __init__(self, net, batches, held, loss_of):\n        self.net, self.batches, self.held, self.loss_of, self.best = net, batches, held, loss_of, 0\n        self.steps = torch.optim.SGD(net.parameters(), lr=0.1)\n    def share(self, batches):\n        hits, seen = 0, 0\n        for x, y in batches:\n            hits += (self.net(x).argmax(1) == y).sum().item()\n            seen += len(y)\n        return hits / seen\n    def run(self):\n        for epoch in range(9):\n            for x, y in self.batches:\n                loss = self.loss_of(self.net(x), y)\n                loss.backward()\n                self.steps.step()\n            share = self.share(self.held)\n            if share > self.best:\n                self.best = share\n                torch.save(self.net.state_dict(), 'best.pt')\n"
from learning import Course
from torch import nn
from torch.utils.data import DataLoader, random_split
from torchvision import datasets, models, transforms

known = datasets.CIFAR10("data", train=True, transform=transforms.ToTensor())
train, valid = random_split(known, [45000, 5000])
test = datasets.CIFAR10("data", train=False, transform=transforms.ToTensor())
course = Course(models.resnet18(num_classes=10), DataLoader(train), DataLoader(valid), nn.CrossEntropyLoss())
course.run()
print(course.share(DataLoader(test)))
