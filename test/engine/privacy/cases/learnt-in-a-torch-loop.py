import pandas as pd
import torch
from torch.utils.data import DataLoader, TensorDataset

tenants = pd.read_csv("tenants.csv", usecols=["full_name", "email", "rent", "left"])
codes = tenants.apply(lambda column: column.astype("category").cat.codes)
rows = torch.tensor(codes.drop("left", axis=1).to_numpy(), dtype=torch.float32)
answers = torch.tensor(codes["left"].to_numpy(), dtype=torch.float32)
net = torch.nn.Linear(3, 1)
optimizer = torch.optim.Adam(net.parameters())
for x, y in DataLoader(TensorDataset(rows, answers), batch_size=32):
    optimizer.zero_grad()
    loss = torch.nn.functional.binary_cross_entropy_with_logits(net(x).squeeze(1), y)
    loss.backward()  # expect: PRV001 "`full_name` and `email`"
    optimizer.step()
