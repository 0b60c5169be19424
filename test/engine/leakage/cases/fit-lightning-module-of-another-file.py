# file: rows.py = "import lightning as L\nimport numpy as np\nimport torch\nfrom sklearn.preprocessing import StandardScaler\nfrom torch.utils.data import DataLoader, TensorDataset, random_split\n\n\nclass Rows(L.LightningDataModule):\n    def setup(self, stage=None):\n        raw = np.load('rows.npz')\n        x = StandardScaler().fit_transform(raw['x'])\n        whole = TensorDataset(torch.tensor(x), torch.tensor(raw['y']))\n        self.learn, self.held = random_split(whole, [0.8, 0.2])\n\n    def train_dataloader(self):\n        return DataLoader(self.learn)\n\n    def test_dataloader(self):\n        return DataLoader(self.held)\n"
import lightning as L
from rows import Rows
from torch import nn


class Net(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Linear(8, 1)

    def training_step(self, batch, _):
        x, y = batch
        return nn.functional.mse_loss(self.net(x), y)

    def test_step(self, batch, _):
        x, y = batch
        self.log("loss", nn.functional.mse_loss(self.net(x), y))


rows = Rows()
net = Net()
trainer = L.Trainer(max_epochs=5)
trainer.fit(net, datamodule=rows)  # expect: LKG001 "before `random_split` divides them"
trainer.test(net, datamodule=rows)
