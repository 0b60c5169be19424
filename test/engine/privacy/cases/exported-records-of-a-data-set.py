# A data set made of records that the code writes down one by one.
import json
from pathlib import Path

from datasets import Dataset, DatasetDict

told, counts = [], []
for path in sorted(Path("talks").glob("*.json")):
    talk = json.loads(path.read_text(encoding="utf8"))
    told.append({"speaker_full_name": talk["who"], "mobile_number": talk["number"], "text": talk["text"]})
    counts.append({"words": len(talk["text"].split()), "language": talk["language"]})

halves = Dataset.from_list(told).filter(lambda one: len(one["text"]) > 9).train_test_split(test_size=0.2, seed=3)
DatasetDict(train=halves["train"], test=halves["test"]).push_to_hub("lab/talks")  # expect: PRV004
Dataset.from_list(counts).push_to_hub("lab/lengths")
