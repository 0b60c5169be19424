import pandas as pd
import torch
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
from torch.utils.data import DataLoader, TensorDataset, random_split

X = torch.tensor(StandardScaler().fit_transform(df[["a", "b"]]))  # expect: LKG001
y = torch.tensor(df["y"].values)
train_set, test_set = random_split(TensorDataset(X, y), [800, 200])
train_loader = DataLoader(train_set, batch_size=32)
