import numpy as np
import pandas as pd
import torch
from sklearn.metrics import balanced_accuracy_score
from sklearn.model_selection import train_test_split
from torch import nn

cases = pd.read_csv("pretrial.csv")
race = cases.pop("race")  # expect: FAI002
y = cases.pop("failed_to_appear").to_numpy()
X = cases[["n_priors", "bond_amount"]].to_numpy("float32")
X_train, X_test, y_train, y_test, _, race_test = train_test_split(X, y, race, random_state=0)
net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
optimizer = torch.optim.Adam(net.parameters())
for _ in range(20):
    optimizer.zero_grad()
    logits = net(torch.tensor(X_train)).squeeze(1)
    nn.functional.binary_cross_entropy_with_logits(logits, torch.tensor(y_train).float()).backward()
    optimizer.step()
net.eval()
with torch.no_grad():
    found = (net(torch.tensor(X_test)).squeeze(1) > 0).numpy()
print(balanced_accuracy_score(y_test, found))  # expect: FAI001
