# Parts that are what they are called, and the training part once more without the noise that is added to learn.
import tensorflow as tf
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

train = datasets.FashionMNIST("data", train=True, download=True, transform=transforms.RandomRotation(10))
test = datasets.FashionMNIST("data", train=False, transform=transforms.ToTensor())
plain = datasets.FashionMNIST("data", train=True, transform=transforms.ToTensor())
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
optimizer = torch.optim.Adam(net.parameters())
for pictures, kinds in DataLoader(train, 64, shuffle=True):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(pictures), kinds).backward()
    optimizer.step()
for name, part in {"plain": plain, "held": test}.items():
    right = 0
    for pictures, kinds in DataLoader(part, 64):
        right += (net(pictures).argmax(1) == kinds).sum().item()
    print(name, right / len(part))

SEED = 7
learn = tf.keras.utils.image_dataset_from_directory("leaves", validation_split=0.2, subset="training", seed=SEED)
held = tf.keras.utils.image_dataset_from_directory("leaves", validation_split=0.2, subset="validation", seed=SEED)
model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(5)])
model.compile(loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
model.fit(learn, epochs=5)
print(model.evaluate(held))
