from transformers import AutoModel, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")  # expect: DVL004 "and 1 more"
model = AutoModel.from_pretrained("owner/bert-tuned")
