# The phase is asked for behind the score, by a flag, or in a function that is called with it.
import torch
import torch.nn.functional as F
from parts import loaders_of
from nets import Net

loaders = loaders_of("pictures")
net, other, third = Net(), Net(), Net()
optimizer = torch.optim.Adam([*net.parameters(), *other.parameters(), *third.parameters()])
best = least = most = 0


def right_of(model, phase):
    right = 0
    for images, labels in loaders[phase]:
        right += (model(images).argmax(1) == labels).sum().item()
    return right


def look(phase):
    global most
    right = right_of(third, phase)
    if right > most and phase == "valid":
        most = right
        torch.save(third.state_dict(), "third.pt")
    return right


for epoch in range(40):
    for images, labels in loaders["train"]:
        loss = F.cross_entropy(net(images), labels) + F.cross_entropy(other(images), labels)
        loss = loss + F.cross_entropy(third(images), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    for phase in ("train", "valid", "test"):
        right = 0
        for images, labels in loaders[phase]:
            right += (net(images).argmax(1) == labels).sum().item()
        if right > best and phase == "valid":
            best = right
            torch.save(net.state_dict(), "net.pt")
    for phase in ("train", "valid", "test"):
        is_held = phase == "valid"
        sure = 0
        for images, labels in loaders[phase]:
            sure += (other(images).argmax(1) == labels).sum().item()
        if is_held and sure > least:
            least = sure
            torch.save(other.state_dict(), "other.pt")
    print(look("valid"), look("test"))
