import numpy as np
import pandas as pd
import torch
from sklearn.model_selection import train_test_split
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Spans(Dataset):
    def __init__(self, frame):
        self.frame = frame

    def __len__(self):
        return len(self.frame)

    def __getitem__(self, i):
        row = self.frame.iloc[i]
        return torch.tensor(row["marks"]), torch.tensor(row["spans"])


def run(net, loader, loss_of, optimizer=None):
    losses = []
    for marks, spans in loader:
        loss = torch.masked_select(loss_of(net(marks), spans), spans > -1.0).mean()
        losses.append(loss.item())
        if optimizer is not None:
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return sum(losses) / len(losses)


reports = pd.read_pickle("reports.pkl")
train_df, test_df = train_test_split(reports, test_size=0.2)
net = nn.Linear(300, 1)
optimizer = torch.optim.Adam(net.parameters())
loss_of = nn.BCEWithLogitsLoss(reduction="none")
lowest = np.inf
for epoch in range(12):
    run(net, DataLoader(Spans(train_df)), loss_of, optimizer)
    loss = run(net, DataLoader(Spans(test_df)), loss_of)
    if loss < lowest:  # expect: LKG012
        lowest = loss
        torch.save(net.state_dict(), "spans.pth")
