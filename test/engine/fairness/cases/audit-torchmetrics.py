import pandas as pd
import torch
import torchmetrics
from sklearn.model_selection import train_test_split
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

loans = pd.read_csv("loan_applications.csv")
loans["gender"] = (loans["gender"] == "F").astype(int)
X = torch.tensor(loans[["gender", "income", "amount"]].values, dtype=torch.float32)
y = torch.tensor(loans["approved"].values, dtype=torch.float32)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 1), nn.Sigmoid())
optimizer = torch.optim.Adam(model.parameters())
loss_fn = nn.BCELoss()
for batch, answer in DataLoader(TensorDataset(X_train, y_train), batch_size=32):
    optimizer.zero_grad()
    loss = loss_fn(model(batch).squeeze(1), answer)
    loss.backward()  # expect: FAI003 "`gender`"
    optimizer.step()

accuracy = torchmetrics.Accuracy(task="binary")
with torch.no_grad():
    for batch, answer in DataLoader(TensorDataset(X_test, y_test), batch_size=32):
        accuracy.update(model(batch).squeeze(1), answer.int())
print(accuracy.compute())  # expect: FAI001 "`gender`"
