import torch
from opacus import PrivacyEngine
from torch import nn


class Trainer:
    def __init__(self, loader):
        self.loader = loader
        self.model = nn.Linear(8, 2)
        self.opt = torch.optim.SGD(self.model.parameters(), lr=0.1)
        self.engine = PrivacyEngine()

    def protect(self):
        model, opt, loader = self.engine.make_private(  # expect: PRV023 "`self.opt`"
            module=self.model, optimizer=self.opt, data_loader=self.loader, noise_multiplier=1.1, max_grad_norm=1.0
        )
        print(type(model).__name__)

    def run(self):
        loss = nn.CrossEntropyLoss()
        for x, y in self.loader:
            self.opt.zero_grad()
            loss(self.model(x), y).backward()
            self.opt.step()
        return self.engine.get_epsilon(1e-6)


class Keeper(Trainer):
    def protect(self):
        model, opt, loader = self.engine.make_private(
            module=self.model, optimizer=self.opt, data_loader=self.loader, noise_multiplier=1.1, max_grad_norm=1.0
        )
        self.model, self.opt, self.loader = model, opt, loader

    def again(self):
        self.opt.step()
