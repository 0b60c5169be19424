import requests
from PIL import Image

image = Image.open(requests.get("https://raw.githubusercontent.com/owner/repo/main/cat.png", stream=True).raw)
