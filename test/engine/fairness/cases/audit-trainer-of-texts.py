# The other columns of a data set never reach the model of a trainer: they are no features.
import evaluate
import numpy as np
import pandas as pd
from datasets import Dataset
from sklearn.model_selection import train_test_split
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

people = pd.read_csv("job_applicants.csv")
print(people["gender"].value_counts())
train, test = train_test_split(people, random_state=1)
commit = "86b5e0934494bd15c9632b12f734a8a67f723594"
tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased", revision=commit)
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=2, revision=commit)


def encode(rows):
    return tokenizer(rows["letter"], truncation=True)


def compute_metrics(found):
    return evaluate.load("accuracy").compute(predictions=np.argmax(found.predictions, axis=1), references=found.label_ids)


trainer = Trainer(
    model=model,
    args=TrainingArguments("out"),
    train_dataset=Dataset.from_pandas(train).map(encode, batched=True),
    eval_dataset=Dataset.from_pandas(test).map(encode, batched=True),
    compute_metrics=compute_metrics,
)
trainer.train()
print(trainer.evaluate())  # expect: FAI001 "`gender`"
