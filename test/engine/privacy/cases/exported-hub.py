import pandas as pd
from datasets import Dataset

notes = pd.read_csv("notes.csv")
Dataset.from_pandas(notes[["patient_name", "note"]]).push_to_hub("clinic/notes")  # expect: PRV004 "`patient_name`"
