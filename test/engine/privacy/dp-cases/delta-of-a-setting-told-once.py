from dataclasses import dataclass

import torch
from opacus import PrivacyEngine
from records import Net, loader


@dataclass
class Settings:
    delta: float = 0.05


settings = Settings()
net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
engine = PrivacyEngine()
net, optimizer, loader = engine.make_private_with_epsilon(
    module=net,
    optimizer=optimizer,
    data_loader=loader,
    epochs=2,
    target_epsilon=3.0,
    target_delta=settings.delta,  # expect: PRV022
    max_grad_norm=1.0,
)
for rows, labels in loader:
    optimizer.zero_grad()
    torch.nn.functional.cross_entropy(net(rows), labels).backward()
    optimizer.step()
print(engine.get_epsilon(settings.delta))
