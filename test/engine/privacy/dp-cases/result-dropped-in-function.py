import torch
from opacus import PrivacyEngine
from torch.utils.data import DataLoader


def train(model, dataset, epochs=3):
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    loader = DataLoader(dataset, batch_size=128)
    engine = PrivacyEngine(accountant="rdp")
    engine.make_private_with_epsilon(  # expect: PRV023
        module=model,
        optimizer=optimizer,
        data_loader=loader,
        target_epsilon=5.0,
        target_delta=1e-5,
        epochs=epochs,
        max_grad_norm=1.2,
    )
    for _ in range(epochs):
        for x, y in loader:
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(x), y).backward()
            optimizer.step()
    return engine.get_epsilon(1e-5)
