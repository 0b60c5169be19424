# file: .git/HEAD = "ref: refs/heads/main\n"
# file: birds/wren/1.jpg = "not a picture"
# fastai takes pictures from folders, and learners are made with their loader.
from fastai.vision.all import *

path = Path("birds")
loaders = ImageDataLoaders.from_folder(path, valid_pct=0.2, seed=1, item_tfms=Resize(128))  # expect: DVL001
learner = vision_learner(loaders, resnet18, metrics=accuracy)
learner.fine_tune(3)
learner.show_results()
