import torch
from datasets import load_dataset
from transformers import AutoModel

model = AutoModel.from_pretrained("bert-base-uncased", revision="86b5e0934494bd15c9632b12f734a8a67f723594")
rows = load_dataset("csv", data_files="rows.csv")
local = AutoModel.from_pretrained("./checkpoints/last")
also = AutoModel.from_pretrained("checkpoints/last")
vision = torch.hub.load("pytorch/vision:v0.10.0", "resnet18")
here = torch.hub.load("/models/yolo", "custom", source="local")
