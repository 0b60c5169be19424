# Scaled by the training rows, which were drawn; the last of them are looked at while it learns, and other rows are the test.
import pandas as pd
import torch
from sklearn.metrics import accuracy_score
from sklearn.preprocessing import StandardScaler

homes = pd.read_csv("homes.csv")
even = homes.sample(n=2000)
held = homes.drop(even.index)
X_train, y_train = even.drop("kind", axis=1).values, even["kind"].values
X_test, y_test = held.drop("kind", axis=1).values, held["kind"].values
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
inner = int(len(X_train) * 0.8)
X_fit, X_val = torch.FloatTensor(X_train[:inner]), torch.FloatTensor(X_train[inner:])
y_fit, y_val = torch.LongTensor(y_train[:inner]), torch.LongTensor(y_train[inner:])
net = torch.nn.Linear(4, 2)
loss_of = torch.nn.CrossEntropyLoss()
adam = torch.optim.Adam(net.parameters())
for epoch in range(20):
    adam.zero_grad()
    loss_of(net(X_fit), y_fit).backward()
    adam.step()
    with torch.no_grad():
        print(loss_of(net(X_val), y_val).item())
with torch.no_grad():
    guess = net(torch.FloatTensor(X_test)).argmax(1)
print(accuracy_score(y_test, guess.numpy()))
