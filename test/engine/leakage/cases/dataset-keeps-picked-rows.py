# The data sets of torch are given all rows, and keep those of their numbers.
import numpy as np
import torch
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import roc_auc_score
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Notes(Dataset):
    def __init__(self, words, died, numbers):
        self.words = torch.FloatTensor(words[numbers])
        self.died = torch.FloatTensor(died[numbers])

    def __len__(self):
        return len(self.died)

    def __getitem__(self, i):
        return self.words[i], self.died[i]


texts, died = np.load("texts.npy", allow_pickle=True), np.load("died.npy")
known, held = np.load("train_numbers.npy"), np.load("test_numbers.npy")
words = TfidfVectorizer(max_features=500).fit_transform(texts).toarray()  # expect: LKG001
train_loader = DataLoader(Notes(words, died, known), batch_size=32, shuffle=True)
test_loader = DataLoader(Notes(words, died, held), batch_size=32)
net = nn.Linear(500, 1)
optimizer = torch.optim.Adam(net.parameters())
loss_of = nn.BCEWithLogitsLoss()
for _ in range(5):
    for inputs, answers in train_loader:
        optimizer.zero_grad()
        loss_of(net(inputs).squeeze(), answers).backward()
        optimizer.step()
guesses, answers_of = [], []
with torch.no_grad():
    for inputs, answers in test_loader:
        guesses.extend(net(inputs).numpy())
        answers_of.extend(answers.numpy())
print(roc_auc_score(answers_of, guesses))
