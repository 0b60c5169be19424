import torch

C = 1.0
noise_multiplier = 0.0
for rows, labels in loader:
    sums = clipped_gradients(model, rows, labels, C)
    for total, p in zip(sums, model.parameters()):
        p.grad = (total + torch.normal(0.0, noise_multiplier * C, total.shape)) / len(rows)  # expect: PRV020
    optimizer.step()
