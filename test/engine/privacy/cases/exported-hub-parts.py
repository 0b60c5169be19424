import pandas as pd
from datasets import Dataset

# file: speakers.csv = "full_name,email,region\nA,a@b.c,x\n"
speakers = pd.read_csv("speakers.csv")
parts = Dataset.from_pandas(speakers).train_test_split(0.1, seed=1)
parts.push_to_hub("lab/speakers")  # expect: PRV004 "`full_name` and `email`"
slim = Dataset.from_pandas(speakers[["region"]]).train_test_split(0.1, seed=1)
slim.push_to_hub("lab/regions")
