import pandas as pd
from datasets import Dataset
from sklearn.model_selection import train_test_split
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments

people = pd.read_csv("job_applicants.csv")
print(people["gender"].value_counts())
train, test = train_test_split(people, random_state=1)
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=1)
trainer = Trainer(
    model=model,
    args=TrainingArguments("out"),
    train_dataset=Dataset.from_pandas(train),
    eval_dataset=Dataset.from_pandas(test),
)
trainer.train()
print(trainer.evaluate())
