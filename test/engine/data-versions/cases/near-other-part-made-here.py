# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "faces/\n"
import os

from torchvision.datasets import ImageFolder


def cut(pictures, root):
    for name, picture in pictures:
        part = "train" if hash(name) % 5 else "val"
        picture.crop((0, 0, 64, 64)).save(os.path.join(root, part, name))


cut(pictures, "faces")
train = ImageFolder("faces/train")
held = ImageFolder("faces/val")
model.fit(train, validation_data=held)
