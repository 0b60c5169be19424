import lightning as L
import torch
from lightning.pytorch.callbacks import EarlyStopping
from torch.utils.data import DataLoader, TensorDataset, random_split


class Net(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.line = torch.nn.Linear(20, 1)

    def training_step(self, batch, i):
        return torch.nn.functional.mse_loss(self.line(batch[0]), batch[1])


rows = TensorDataset(torch.load("x.pt", weights_only=True), torch.load("y.pt", weights_only=True))
first, second = random_split(rows, [0.8, 0.2])
net = Net()
trainer = L.Trainer(max_epochs=50, callbacks=[EarlyStopping("val_loss")])
trainer.fit(net, DataLoader(first, 64), DataLoader(second, 64))  # expect: LKG012 "stopped or chosen"
trainer.test(net, DataLoader(second, 64))
