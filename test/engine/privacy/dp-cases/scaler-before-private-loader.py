import pandas as pd
import torch
from opacus import PrivacyEngine
from sklearn.preprocessing import StandardScaler
from torch.utils.data import DataLoader, TensorDataset

visits = pd.read_csv("visits.csv")
features = visits.drop(columns=["readmitted"]).to_numpy()
scaled = StandardScaler().fit_transform(features)  # expect: PRV029 "`make_private` takes"
rows = TensorDataset(torch.tensor(scaled, dtype=torch.float32), torch.tensor(visits["readmitted"].to_numpy()))
loader = DataLoader(rows, batch_size=32)

net = torch.nn.Linear(features.shape[1], 2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
engine = PrivacyEngine()
net, optimizer, loader = engine.make_private(
    module=net, optimizer=optimizer, data_loader=loader, noise_multiplier=1.1, max_grad_norm=1.0
)
for inputs, labels in loader:
    torch.nn.functional.cross_entropy(net(inputs), labels).backward()
    optimizer.step()
print(engine.get_epsilon(delta=1e-5))
