# A class of no library numbers its rows as torch asks for, and divides itself.
import numpy as np
import pandas as pd
import torch
from sklearn.metrics import accuracy_score
from sklearn.preprocessing import MinMaxScaler
from torch import nn
from torch.utils.data import DataLoader, random_split


class Links:
    def __init__(self, town):
        frame = pd.read_csv(f"links_{town}.csv")
        broken = frame["broken"].to_numpy().reshape(len(frame), 1)
        values = frame.drop(columns=["broken"]).values
        scaler = MinMaxScaler().fit(values)  # expect: LKG001
        self.values = scaler.transform(values).astype("float32")
        self.broken = broken.astype("float32")

    def __len__(self):
        return len(self.values)

    def __getitem__(self, i):
        return [self.values[i], self.broken[i]]

    def divided(self, share=0.25):
        held = round(share * len(self.values))
        return random_split(self, [len(self.values) - held, held])


known, held = Links("north").divided()
net = nn.Sequential(nn.Linear(12, 1), nn.Sigmoid())
optimizer = torch.optim.Adam(net.parameters())
for values, broken in DataLoader(known, batch_size=64):
    optimizer.zero_grad()
    nn.BCELoss()(net(values), broken).backward()
    optimizer.step()
net.eval()
guesses, truths = [], []
for values, broken in DataLoader(held, batch_size=64):
    guesses.append(net(values).detach().numpy().round())
    truths.append(broken.numpy())
print(accuracy_score(np.vstack(truths), np.vstack(guesses)))
