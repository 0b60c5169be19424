# What is not under test chooses: the mask is turned round, under a name or at its place.
import torch
import torch.nn.functional as F
from torch_geometric.datasets import Planetoid
from torch_geometric.nn import GCNConv


class Papers(torch.nn.Module):
    def __init__(self, words, topics):
        super().__init__()
        self.near = GCNConv(words, topics)

    def forward(self, x, edge_index):
        return self.near(x, edge_index)


graph = Planetoid(root="data", name="Cora")[0]
net = Papers(1433, 7)
optimizer = torch.optim.Adam(net.parameters())
others = ~graph.test_mask
best = held = 0
for epoch in range(90):
    out = net(graph.x, graph.edge_index)
    loss = F.cross_entropy(out[graph.train_mask], graph.y[graph.train_mask])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    topics = net(graph.x, graph.edge_index).argmax(dim=1)
    share = (topics[~graph.test_mask] == graph.y[~graph.test_mask]).float().mean()
    if share > best:
        best = share
    again = (topics[others] == graph.y[others]).float().mean()
    if again > held:
        held = again
print(best, held)
