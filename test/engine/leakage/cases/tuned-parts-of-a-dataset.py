from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

notes = load_dataset("csv", data_files="notes.csv")["train"].train_test_split(test_size=0.2, seed=1)
words = AutoTokenizer.from_pretrained("distilbert-base-uncased")
coded = notes.map(lambda rows: words(rows["text"], truncation=True), batched=True).remove_columns("text")
settings = TrainingArguments("out", evaluation_strategy="epoch", load_best_model_at_end=True)
model = AutoModelForSequenceClassification.from_pretrained("distilbert-base-uncased")
trainer = Trainer(model, settings, train_dataset=coded["train"], eval_dataset=coded["test"])  # expect: LKG012
trainer.train()
print(trainer.evaluate(coded["test"]))
