# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "notes/\n"
# file: notes/train.csv = "text,label\na,1\n"
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, Trainer

rows = load_dataset("csv", data_files={"train": "notes/train.csv"}, split="train")  # expect: DVL001 "`notes/train.csv`"
model = AutoModelForSequenceClassification.from_pretrained("./out/base")
Trainer(model=model, train_dataset=rows).train()
