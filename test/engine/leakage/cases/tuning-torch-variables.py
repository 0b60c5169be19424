import torch
from torch import nn
from torch.autograd import Variable
from torchvision import datasets

from networks import build


class Mean:
    def __init__(self):
        self.total = self.count = self.mean = 0

    def update(self, value, n=1):
        self.total += value * n
        self.count += n
        self.mean = self.total / self.count


def test(network, loader):
    hits = Mean()
    network.eval()
    for x, y in loader:
        guess = network(Variable(x, volatile=True)).max(1)[1]
        hits.update((guess == Variable(y)).float().mean().item(), x.size(0))
    return hits.mean


def main(rounds):
    known = torch.utils.data.DataLoader(datasets.SVHN("data", split="train"), batch_size=32, shuffle=True)
    held = torch.utils.data.DataLoader(datasets.SVHN("data", split="test"), batch_size=32)
    network = nn.DataParallel(build(10)).cuda()
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1)
    best = 0
    for _ in range(rounds):
        for x, y in known:
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(Variable(x)), Variable(y)).backward()
            optimizer.step()
        reached = test(network, held)
        is_best = reached > best  # expect: LKG012 "`network` is stopped or chosen by"
        best = max(reached, best)
        if is_best:
            torch.save(network.state_dict(), "best.pth")
    print(best)
