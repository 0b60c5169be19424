import torch
import torch.nn.functional as F
from torch_geometric.datasets import Planetoid
from torch_geometric.loader import DataLoader
from nets import Attention


def train(papers, epochs):
    batches = DataLoader(papers, batch_size=1)
    net = Attention(papers.num_node_features, papers.num_classes)
    optimizer = torch.optim.Adam(net.parameters())
    best, kept = 0, None
    for epoch in range(epochs):
        net.train()
        for batch in batches:
            optimizer.zero_grad()
            out = net(batch)[batch.train_mask]
            loss = F.nll_loss(out, batch.y[batch.train_mask])
            loss.backward()
            optimizer.step()
        share = score(batches, net)
        if share > best:  # expect: LKG012 "`net` is stopped or chosen by"
            best, kept = share, net.state_dict()
    return kept, best


def score(batches, net, early=False):
    net.eval()
    right = 0
    for batch in batches:
        topics = net(batch).max(dim=1)[1]
        mask = batch.val_mask if early else batch.test_mask
        right += topics[mask].eq(batch.y[mask]).sum().item()
    return right / 1000


print(train(Planetoid("data", "Cora"), 90))
