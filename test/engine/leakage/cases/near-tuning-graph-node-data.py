import dgl
import torch
import torch.nn.functional as F
from dgl.nn import GraphConv


class Layer(torch.nn.Module):
    def __init__(self, width, kinds):
        super().__init__()
        self.conv = GraphConv(width, kinds)

    def forward(self, graph, x):
        return self.conv(graph, x)


def train(graph, net):
    optimizer = torch.optim.Adam(net.parameters())
    words, topics = graph.ndata["feat"], graph.ndata["label"]
    train_mask, val_mask = graph.ndata["train_mask"], graph.ndata["val_mask"]
    best = 0
    for epoch in range(80):
        out = net(graph, words)
        loss = F.cross_entropy(out[train_mask], topics[train_mask])
        share = (out.argmax(1)[val_mask] == topics[val_mask]).float().mean()
        if share > best:
            best = share
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return best


print(train(dgl.data.PubmedGraphDataset()[0], Layer(500, 3)))
