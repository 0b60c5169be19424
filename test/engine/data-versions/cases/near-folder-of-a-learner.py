# file: .git/HEAD = "ref: refs/heads/main\n"
# file: birds/wren/1.jpg = "not a picture"
# The loader shows a batch, and nothing learns from it.
from fastai.vision.all import *

loaders = ImageDataLoaders.from_folder(Path("birds"), valid_pct=0.2, seed=1, item_tfms=Resize(128))
loaders.show_batch(max_n=9)
