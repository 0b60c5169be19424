import torch
from opacus import PrivacyEngine


def reparameterize(mean, deviation):
    eps = torch.randn_like(deviation)
    return mean + eps * deviation


def train(model, optimizer, loader, sigma):
    engine = PrivacyEngine()
    model, optimizer, loader = engine.make_private(  # expect: PRV026
        module=model, optimizer=optimizer, data_loader=loader, noise_multiplier=sigma, max_grad_norm=1.0
    )
    for rows, _ in loader:
        optimizer.zero_grad()
        loss_of(model(rows), rows).backward()
        optimizer.step()
    return model
