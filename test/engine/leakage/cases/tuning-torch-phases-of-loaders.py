import torch
import torch.nn.functional as F
from parts import loaders_of
from nets import Net

loaders = loaders_of("pictures")
net = Net()
optimizer = torch.optim.Adam(net.parameters())
best = 0
for epoch in range(40):
    for images, labels in loaders["train"]:
        loss = F.cross_entropy(net(images), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    for phase in ("train", "valid", "test"):
        right = 0
        for images, labels in loaders[phase]:
            right += (net(images).argmax(1) == labels).sum().item()
        if phase == "test" and right > best:  # expect: LKG012
            best = right
            torch.save(net.state_dict(), "net.pt")
        print(phase, right)
