from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments

parts = load_dataset("csv", data_files={"train": "data/reviews_train.csv", "test": "data/reviews_test.csv"})
model = AutoModelForSequenceClassification.from_pretrained("bert-base-chinese", num_labels=3)
args = TrainingArguments("out", eval_strategy="epoch", save_strategy="epoch", load_best_model_at_end=True)
trainer = Trainer(model=model, args=args, train_dataset=parts["train"], eval_dataset=parts["test"])  # expect: LKG012
trainer.train()
print(trainer.evaluate(parts["test"]))
