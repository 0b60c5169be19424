import torch
from datasets import load_dataset
from torch.utils.data import DataLoader
from transformers import AutoModelForSequenceClassification

reviews = load_dataset("rotten_tomatoes")
train_loader = DataLoader(reviews["train"], batch_size=16, shuffle=True)
test_loader = DataLoader(reviews["test"], batch_size=16)
model = AutoModelForSequenceClassification.from_pretrained("distilroberta-base", num_labels=2).to("cuda")
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-5)


def accuracy_on(loader):
    model.eval()
    right = seen = 0
    for batch in loader:
        batch = {name: tensor.to("cuda") for name, tensor in batch.items()}
        with torch.no_grad():
            logits = model(**batch).logits
        right += (logits.argmax(-1) == batch["labels"]).sum().item()
        seen += len(logits)
    return right / seen


best = 0.0
for epoch in range(5):
    model.train()
    for batch in train_loader:
        batch = {name: tensor.to("cuda") for name, tensor in batch.items()}
        loss = model(**batch).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    reached = accuracy_on(test_loader)
    if reached > best:  # expect: LKG012 "`model` is stopped or chosen by"
        best = reached
        model.save_pretrained("best")
print(best)
