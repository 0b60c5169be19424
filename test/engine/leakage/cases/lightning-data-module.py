import lightning.pytorch as pl
import pandas as pd
import torch
from torch.utils.data import DataLoader, TensorDataset, random_split


class Houses(pl.LightningDataModule):
    def __init__(self, path):
        super().__init__()
        self.path = path

    def setup(self, stage=None):
        table = pd.read_csv(self.path)
        table["area"] = table["area"].fillna(table["area"].mean())  # expect: LKG005
        rows = TensorDataset(torch.tensor(table.drop(columns="price").values), torch.tensor(table["price"].values))
        self.train_set, self.test_set = random_split(rows, [800, 200])

    def train_dataloader(self):
        return DataLoader(self.train_set, batch_size=32, shuffle=True)

    def test_dataloader(self):
        return DataLoader(self.test_set, batch_size=32)


class Net(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.body = torch.nn.Linear(4, 1)

    def training_step(self, batch, _):
        x, y = batch
        return torch.nn.functional.mse_loss(self.body(x), y)


houses = Houses("houses.csv")
net = Net()
trainer = pl.Trainer(max_epochs=3)
trainer.fit(net, datamodule=houses)
trainer.test(net, datamodule=houses)
