import torch
import torch.nn.functional as F
from torch_geometric.datasets import Planetoid
from torch_geometric.nn import SAGEConv


class Papers(torch.nn.Module):
    def __init__(self, words, topics):
        super().__init__()
        self.near = SAGEConv(words, topics)

    def forward(self, x, edge_index):
        return self.near(x, edge_index)


papers = Planetoid(root="data", name="CiteSeer")
graph = papers[0].to("cuda")
net = Papers(papers.num_features, papers.num_classes)
optimizer = torch.optim.Adam(net.parameters())


@torch.no_grad()
def shares():
    net.eval()
    topics = net(graph.x, graph.edge_index).argmax(dim=-1)
    found = []
    for mask in [graph.train_mask, graph.val_mask, graph.test_mask]:
        found.append(int((topics[mask] == graph.y[mask]).sum()) / int(mask.sum()))
    return found


best = 0.0
for epoch in range(150):
    net.train()
    optimizer.zero_grad()
    out = net(graph.x, graph.edge_index)
    loss = F.cross_entropy(out[graph.train_mask], graph.y[graph.train_mask])
    loss.backward()
    optimizer.step()
    learnt, held, unseen = shares()
    if held > best:
        best = held
        torch.save(net.state_dict(), "papers.pt")
print(best)
