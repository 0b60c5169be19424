import torch
from huggingface_hub import hf_hub_download

path = hf_hub_download("tea/taster", "taster.pth")  # expect: DVL004 "code that its owner changes runs here"
state = torch.load(path, weights_only=False)
