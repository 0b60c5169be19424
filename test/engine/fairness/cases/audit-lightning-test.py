import lightning as L
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Loans(Dataset):
    def __init__(self, path):
        rows = pd.read_csv(path)
        self.x = torch.tensor(rows[["income", "debt", "gender"]].values, dtype=torch.float32)
        self.y = torch.tensor(rows["defaulted"].values, dtype=torch.float32)

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


class Scorer(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Linear(3, 1)

    def training_step(self, batch, _):
        return nn.functional.binary_cross_entropy_with_logits(self.net(batch[0]).squeeze(1), batch[1])

    def test_step(self, batch, _):
        self.log("accuracy", ((self.net(batch[0]).squeeze(1) > 0) == batch[1]).float().mean())


trainer = L.Trainer(max_epochs=5)
scorer = Scorer()
trainer.fit(scorer, DataLoader(Loans("loans_train.csv"), 128, shuffle=True))  # expect: FAI003 "`gender`"
trainer.test(scorer, DataLoader(Loans("loans_test.csv"), 512))  # expect: FAI001 "`gender`"
