from torch import nn

from .coders import Coder


class Stack(nn.Module):
    def __init__(self, coder: Coder):
        super().__init__()
        self.coder = coder

    def warm_up(self, batches, loss=nn.MSELoss()):
        self.coder.train()
        self.coder.fit(batches, 5, loss)
        self.coder.eval()
