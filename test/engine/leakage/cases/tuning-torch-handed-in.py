import torch


class Learner:
    def __init__(self, network, optimizer, criterion, train_loader, test_loader):
        self.network = network
        self.optimizer = optimizer
        self.criterion = criterion
        self.train_loader = train_loader
        self.test_loader = test_loader
        self.lowest = float("inf")

    def learn(self):
        self.network.train()
        for x, y in self.train_loader:
            self.optimizer.zero_grad()
            self.criterion(self.network(x), y).backward()
            self.optimizer.step()

    @torch.no_grad()
    def test(self):
        self.network.eval()
        return sum(self.criterion(self.network(x), y).item() for x, y in self.test_loader) / len(self.test_loader)

    def run(self, epochs, path):
        for _ in range(epochs):
            self.learn()
            loss = self.test()
            if loss < self.lowest:  # expect: LKG012 "is stopped or chosen by"
                self.lowest = loss
                torch.save(self.network.state_dict(), path)
        return self.lowest
