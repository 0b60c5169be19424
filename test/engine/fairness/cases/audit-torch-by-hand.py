import pandas as pd
import torch
from sklearn.model_selection import train_test_split
from torch import nn

loans = pd.read_csv("loan_applications.csv")
X = pd.get_dummies(loans[["gender", "income"]]).values.astype("float32")
y = loans["approved"].values.astype("float32")
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = nn.Sequential(nn.Linear(X.shape[1], 1), nn.Sigmoid())
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.functional.binary_cross_entropy(model(torch.tensor(X_train)).squeeze(), torch.tensor(y_train))
    loss.backward()  # expect: FAI003
    optimizer.step()
model.eval()
with torch.no_grad():
    found = (model(torch.tensor(X_test)).squeeze() > 0.5).float()
    print((found == torch.tensor(y_test)).float().mean().item())  # expect: FAI001
