import pandas as pd
from datasets import Dataset, DatasetDict

# file: speakers.csv = "full_name,email,region\nA,a@b.c,x\n"
speakers = pd.read_csv("speakers.csv")
parts = Dataset.from_pandas(speakers).train_test_split(0.1, seed=1)
parts.push_to_hub("lab/speakers")  # expect: PRV004 "`full_name` and `email`"
slim = Dataset.from_pandas(speakers[["region"]]).train_test_split(0.1, seed=1)
slim.push_to_hub("lab/regions")
DatasetDict({"train": parts["train"], "test": parts["test"]}).push_to_hub("lab/both")  # expect: PRV004
DatasetDict({"train": slim["train"]}).push_to_hub("lab/slim")
