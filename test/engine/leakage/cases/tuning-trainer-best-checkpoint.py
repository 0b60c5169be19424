from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, EarlyStoppingCallback, Trainer, TrainingArguments

reviews = load_dataset("reviews", revision="1a2b3c4")
tokens = AutoTokenizer.from_pretrained("bert-base-uncased", revision="1a2b3c4")
ready = reviews.map(lambda batch: tokens(batch["text"], truncation=True), batched=True)
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", revision="1a2b3c4")
settings = TrainingArguments("runs", eval_strategy="epoch", save_strategy="epoch", load_best_model_at_end=True)
trainer = Trainer(model=model, args=settings, train_dataset=ready["train"], eval_dataset=ready["test"])  # expect: LKG012
trainer.train()
print(trainer.evaluate())

# A validation part chooses, and the test part is scored once.
other = Trainer(
    model,
    settings,
    train_dataset=ready["train"],
    eval_dataset=ready["validation"],
    callbacks=[EarlyStoppingCallback(early_stopping_patience=2)],
)
other.train()
print(other.evaluate(ready["test"]))
