import pandas as pd
from transformers import AutoModel

rows = pd.read_csv("gs://your-bucket/rows.csv")
model = AutoModel.from_pretrained("your-name/your-model", trust_remote_code=True)
