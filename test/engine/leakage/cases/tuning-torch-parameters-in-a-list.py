import torch
from torch import nn


def finetune(student, train_loader, test_loader):
    optimizer = torch.optim.Adam([weight for weight in student.parameters() if weight.requires_grad])
    for _ in range(40):
        for x, y in train_loader:
            optimizer.zero_grad()
            nn.functional.cross_entropy(student(x), y).backward()
            optimizer.step()
        with torch.no_grad():
            loss = sum(nn.functional.cross_entropy(student(x), y).item() for x, y in test_loader)
        if loss < 0.1:  # expect: LKG012 "is stopped or chosen by"
            break
