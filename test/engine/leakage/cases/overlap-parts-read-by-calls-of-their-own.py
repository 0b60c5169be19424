# A call for each part: both give the training part, or shares of a folder that are drawn apart.
import tensorflow as tf
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

train = datasets.FashionMNIST("data", train=True, download=True, transform=transforms.ToTensor())
test = datasets.FashionMNIST("data", train=True, transform=transforms.ToTensor())
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
optimizer = torch.optim.Adam(net.parameters())
for pictures, kinds in DataLoader(train, 64, shuffle=True):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(pictures), kinds).backward()  # expect: LKG004 "read once more under the name"
    optimizer.step()
right = 0
for pictures, kinds in DataLoader(test, 64):
    right += (net(pictures).argmax(1) == kinds).sum().item()
print(right / len(test))

learn = tf.keras.utils.image_dataset_from_directory("leaves", validation_split=0.2, subset="training", seed=1)
held = tf.keras.utils.image_dataset_from_directory("leaves", validation_split=0.2, subset="validation", seed=2)
model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(5)])
model.compile(loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
model.fit(learn, epochs=5)  # expect: LKG004 "another seed"
print(model.evaluate(held))
