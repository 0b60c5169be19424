import lightning.pytorch as pl
import numpy as np
import pandas as pd
import torch
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from torch.utils.data import DataLoader, Dataset, Subset


class Wells(Dataset):
    def __init__(self, path):
        table = pd.read_csv(path)
        self.y = table.pop("yield").values
        self.X = StandardScaler().fit_transform(table.values)  # expect: LKG001

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return self.X[i], self.y[i]


class Net(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.body = torch.nn.Linear(4, 1)

    def training_step(self, batch, _):
        x, y = batch
        return torch.nn.functional.mse_loss(self.body(x), y)


wells = Wells("wells.csv")
train, test = train_test_split(np.arange(len(wells)), random_state=0)
net = Net()
trainer = pl.Trainer(max_epochs=5)
trainer.fit(net, DataLoader(Subset(wells, train), shuffle=True))
trainer.test(net, DataLoader(Subset(wells, test)))
