# file: models.py = "from transformers import AutoModel\n\ndef load():\n    return AutoModel.from_pretrained('owner/model', trust_remote_code=True)\n"
from models import load

model = load()
