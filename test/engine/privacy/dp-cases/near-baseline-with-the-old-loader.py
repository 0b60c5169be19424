import torch
from opacus import PrivacyEngine

for name, noise in [("weak", 0.4), ("strong", 1.5)]:
    model = Net()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    engine = PrivacyEngine()
    model, optimizer, private_loader = engine.make_private(
        module=model, optimizer=optimizer, data_loader=loader, noise_multiplier=noise, max_grad_norm=1.0
    )
    for inputs, labels in private_loader:
        torch.nn.functional.cross_entropy(model(inputs), labels).backward()
        optimizer.step()
    print(name, engine.get_epsilon(1e-5))

plain = Net()
plain_optimizer = torch.optim.SGD(plain.parameters(), lr=0.1)
for inputs, labels in loader:
    torch.nn.functional.cross_entropy(plain(inputs), labels).backward()
    plain_optimizer.step()
