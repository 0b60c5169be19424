import pandas as pd
import torch
from torch.utils.data import DataLoader, Dataset, random_split


class Turbines(Dataset):
    def __init__(self, inputs, wanted):
        self.inputs = torch.tensor(inputs)
        self.wanted = torch.tensor(wanted)

    def __len__(self):
        return len(self.inputs)

    def __getitem__(self, at):
        return self.inputs[at], self.wanted[at]

    def parts(self, share=0.2):
        later = round(len(self) * share)
        return random_split(self, [len(self) - later, later])


table = pd.read_csv("turbines.csv")
X = table.drop(columns="power")
X = X - X.mean()  # expect: LKG005
rows = Turbines(X.values, table["power"].values)
train, later = rows.parts()
model = torch.nn.Linear(5, 1)
steps = torch.optim.SGD(model.parameters(), lr=0.01)
for inputs, wanted in DataLoader(train, batch_size=16):
    steps.zero_grad()
    loss = torch.nn.functional.mse_loss(model(inputs), wanted)
    loss.backward()
    steps.step()
