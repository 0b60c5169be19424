import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, Dataset, random_split
from torchvision import transforms

images = np.load("cells.npy").astype("float32")
kinds = np.load("kinds.npy")
mean = images.mean(axis=(0, 1, 2))  # expect: LKG005
std = images.std(axis=(0, 1, 2))
scale = transforms.Compose([transforms.ToTensor(), transforms.Normalize(mean.tolist(), std.tolist())])


class Cells(Dataset):
    def __init__(self, images, kinds, transform=None):
        self.images, self.kinds, self.transform = images, kinds, transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, at):
        image = self.images[at]
        return (image if self.transform is None else self.transform(image)), int(self.kinds[at])


train, test = random_split(Cells(images, kinds, scale), [800, 200])
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 5))
steps = torch.optim.Adam(net.parameters())
for epoch in range(5):
    for batch, answers in DataLoader(train, 64, shuffle=True):
        steps.zero_grad()
        F.cross_entropy(net(batch), answers).backward()
        steps.step()
net.eval()
with torch.no_grad():
    right = [(net(batch).argmax(1) == answers).float().mean().item() for batch, answers in DataLoader(test, 256)]
print(np.mean(right))
