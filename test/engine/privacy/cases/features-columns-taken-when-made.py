# The data set takes its columns by name when it is made and lets the table go.
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

letters = pd.read_csv("letters.csv", usecols=["sender_name", "email", "wait", "visits", "answered"])


class Waits(Dataset):
    def __init__(self, frame):
        print(len(frame))
        self.inputs = frame[["wait", "visits"]].astype("float32").values
        self.answers = frame["answered"].fillna(0).tolist()

    def __len__(self):
        return len(self.answers)

    def __getitem__(self, place):
        return self.inputs[place], self.answers[place]


class Everything(Dataset):
    def __init__(self, frame):
        self.answers = frame["answered"].tolist()
        self.inputs = frame.drop(columns="answered").apply(lambda one: one.astype("category").cat.codes).values

    def __len__(self):
        return len(self.answers)

    def __getitem__(self, place):
        return self.inputs[place], self.answers[place]


def learn(rows, width):
    net = nn.Linear(width, 1)
    steps = torch.optim.Adam(net.parameters())
    for inputs, answers in DataLoader(rows, batch_size=8):
        steps.zero_grad()
        loss = nn.functional.mse_loss(net(inputs), answers)
        loss.backward()  # expect: PRV001
        steps.step()


learn(Waits(letters), 2)
learn(Everything(letters), 4)
