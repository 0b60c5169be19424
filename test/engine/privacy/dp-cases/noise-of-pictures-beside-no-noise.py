import torch
from opacus import PrivacyEngine


def add_noise_to_images(images, level=0.1):
    return (images + level * torch.randn_like(images)).clamp(0, 1)


engine = PrivacyEngine()
model, optimizer, loader = engine.make_private(
    module=model, optimizer=optimizer, data_loader=loader, noise_multiplier=0.0, max_grad_norm=1.0  # expect: PRV020
)
for images, labels in loader:
    optimizer.zero_grad()
    criterion(model(add_noise_to_images(images)), labels).backward()
    optimizer.step()
print(engine.get_epsilon(1e-6))
