import numpy as np
import torch
from torch import nn

readings, answers = torch.as_tensor(np.load("readings.npy")), torch.as_tensor(np.load("answers.npy"))
scaled = (readings - readings.mean(0)) / 7.0  # expect: LKG005
learn, held = scaled[:800], scaled[800:]
net = nn.Linear(5, 1)
optimiser = torch.optim.Adam(net.parameters())
for epoch in range(10):
    order = torch.randperm(len(learn))
    for start in range(0, len(learn), 32):
        batch = order[start : start + 32]
        optimiser.zero_grad()
        loss = nn.functional.mse_loss(net(learn[batch]), answers[:800][batch])
        loss.backward()
        optimiser.step()
with torch.no_grad():
    print(nn.functional.mse_loss(net(held), answers[800:]).item())
