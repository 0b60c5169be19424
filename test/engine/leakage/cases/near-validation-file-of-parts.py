from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments

files = {"train": "reviews_train.csv", "validation": "reviews_val.csv", "test": "reviews_test.csv"}
parts = load_dataset("csv", data_files=files)
model = AutoModelForSequenceClassification.from_pretrained("bert-base-chinese", num_labels=3)
args = TrainingArguments("out", eval_strategy="epoch", save_strategy="epoch", load_best_model_at_end=True)
trainer = Trainer(model=model, args=args, train_dataset=parts["train"], eval_dataset=parts["validation"])
trainer.train()
print(trainer.evaluate(parts["test"]))
