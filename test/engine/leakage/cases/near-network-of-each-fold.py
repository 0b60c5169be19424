# The loop over folds goes through networks as well, one for each fold.
import pandas as pd
import torch
from sklearn.model_selection import KFold
from torch import nn

rows = pd.read_csv("rows.csv")
X = torch.tensor(rows[["a", "b"]].values)
y = torch.tensor(rows["c"].values)
nets = [nn.Linear(2, 1) for _ in range(5)]
for (train, test), net in zip(KFold(5).split(X), nets):
    steps = torch.optim.Adam(net.parameters())
    for epoch in range(10):
        steps.zero_grad()
        loss = nn.functional.mse_loss(net(X[train]), y[train])
        loss.backward()
        steps.step()
    print(nn.functional.mse_loss(net(X[test]), y[test]))
