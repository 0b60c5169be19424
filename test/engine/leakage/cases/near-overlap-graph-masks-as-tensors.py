import torch
import torch.nn.functional as F
from nets import Mixing


def run(words, topics, train_mask, val_mask, test_mask, near):
    x = torch.tensor(words, dtype=torch.float32)
    y = torch.tensor(topics)
    learn = torch.tensor(train_mask, dtype=torch.bool)
    held = torch.tensor(val_mask, dtype=torch.bool)
    net = Mixing(x.shape[1])
    optimizer = torch.optim.Adam(net.parameters())
    best, kept = -1, None
    for epoch in range(60):
        net.train()
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x, near)[learn], y[learn])
        loss.backward()
        optimizer.step()
        net.eval()
        share = (net(x, near)[held].argmax(1) == y[held]).float().mean()
        if share > best:
            best, kept = share, net.state_dict()
    net.load_state_dict(kept)
    topics_found = net(x, near).argmax(1)
    return (topics_found[test_mask] == y[test_mask]).float().mean()
