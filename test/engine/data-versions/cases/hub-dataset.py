from datasets import load_dataset

rows = load_dataset("owner/reviews")  # expect: DVL004 "`owner/reviews`"
