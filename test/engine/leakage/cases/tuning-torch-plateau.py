import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split
from torchvision import models

rows = torch.load("spectra.pt")
answers = torch.load("kinds.pt")
train_part, test_part = random_split(TensorDataset(rows, answers), [0.8, 0.2])
train_batches = DataLoader(train_part, batch_size=16, shuffle=True)
test_batches = DataLoader(test_part, batch_size=16)

model = models.resnet18(num_classes=4).to("cpu")
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
schedule = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer)
for epoch in range(30):
    for x, y in train_batches:
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    total = 0.0
    for x, y in test_batches:
        total += F.cross_entropy(model(x), y).item()
    schedule.step(total)  # expect: LKG012
    print(epoch, total)
