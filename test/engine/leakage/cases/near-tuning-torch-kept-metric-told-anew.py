import torch
from torch import nn
from torch.utils.data import DataLoader
from torchmetrics import Accuracy
from torchvision import datasets, models, transforms

from harbour.rounds import guess, rows_held_back

model = models.mobilenet_v2(num_classes=10)
optimizer = torch.optim.AdamW(model.parameters())
train_loader = DataLoader(datasets.STL10("data", split="train", transform=transforms.ToTensor()), batch_size=32)
test_loader = DataLoader(datasets.STL10("data", split="test", transform=transforms.ToTensor()), batch_size=32)
metric = Accuracy(task="multiclass", num_classes=10)

best = 0.0
for epoch in range(30):
    for images, labels in train_loader:
        nn.functional.cross_entropy(model(images), labels).backward()
        optimizer.step()
        optimizer.zero_grad()
    metric.reset()
    for images, labels in test_loader:
        metric.update(model(images), labels)
    print("only told", metric.compute().item())
    metric.reset()
    for images, labels in rows_held_back():
        metric.update(guess(model, images), labels)
    # Told of other rows since then, so this is no score of the test part.
    accuracy = metric.compute().item()
    if accuracy > best:
        best = accuracy
        torch.save(model.state_dict(), "best.pt")
