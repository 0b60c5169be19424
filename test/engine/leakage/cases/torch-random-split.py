import numpy as np
import pandas as pd
import torch
from torch import nn
from torch.utils.data import TensorDataset, DataLoader, random_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("energy.csv")
X = StandardScaler().fit_transform(df.drop("load", axis=1))  # expect: LKG001
y = df["load"].values
ds = TensorDataset(torch.tensor(X, dtype=torch.float32), torch.tensor(y, dtype=torch.float32))
n = int(0.8 * len(ds))
train_ds, test_ds = random_split(ds, [n, len(ds) - n])
train_dl = DataLoader(train_ds, batch_size=32, shuffle=True)
test_dl = DataLoader(test_ds, batch_size=32)
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))
opt = torch.optim.Adam(net.parameters())
loss_fn = nn.MSELoss()
for epoch in range(10):
    for xb, yb in train_dl:
        opt.zero_grad()
        loss = loss_fn(net(xb).squeeze(), yb)
        loss.backward()
        opt.step()
net.eval()
with torch.no_grad():
    for xb, yb in test_dl:
        print(loss_fn(net(xb).squeeze(), yb))
