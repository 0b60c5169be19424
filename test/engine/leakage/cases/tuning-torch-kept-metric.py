import torch
from accelerate import Accelerator
from torch import nn
from torch.utils.data import DataLoader
from torchmetrics import Accuracy
from torchvision import datasets, models, transforms

accelerator = Accelerator()
model = models.mobilenet_v2(num_classes=10)
optimizer = torch.optim.AdamW(model.parameters())
train_loader = DataLoader(datasets.STL10("data", split="train", transform=transforms.ToTensor()), batch_size=32)
test_loader = DataLoader(datasets.STL10("data", split="test", transform=transforms.ToTensor()), batch_size=32)
model, optimizer, train_loader, test_loader = accelerator.prepare(model, optimizer, train_loader, test_loader)
metric = Accuracy(task="multiclass", num_classes=10)

best = 0.0
for epoch in range(30):
    model.train()
    for images, labels in train_loader:
        loss = nn.functional.cross_entropy(model(images), labels)
        accelerator.backward(loss)
        optimizer.step()
        optimizer.zero_grad()
    model.eval()
    metric.reset()
    for images, labels in test_loader:
        metric.update(model(images), labels)
    accuracy = metric.compute().item()
    if accuracy > best:  # expect: LKG012 "`model` is stopped or chosen by"
        best = accuracy
        accelerator.save_state("best")
print(best)
