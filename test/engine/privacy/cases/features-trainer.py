import pandas as pd
from datasets import Dataset
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments

frame = pd.read_csv("notes.csv")[["patient_name", "text", "label"]]
model = AutoModelForSequenceClassification.from_pretrained("./local")
trainer = Trainer(model=model, args=TrainingArguments("out"), train_dataset=Dataset.from_pandas(frame))
trainer.train()  # expect: PRV001 "`patient_name`"
