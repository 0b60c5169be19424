from opacus import PrivacyEngine

from mechanisms import correlated_noise

engine = PrivacyEngine()
model, optimizer, loader = engine.make_private(
    module=model, optimizer=optimizer, data_loader=loader, noise_multiplier=0.0, max_grad_norm=1.0
)
for rows, labels in loader:
    optimizer.zero_grad()
    criterion(model(rows), labels).backward()
    for p in model.parameters():
        p.grad += correlated_noise(p.grad, 1.1)
    optimizer.step()
print(engine.get_epsilon(1e-6))
