from transformers import pipeline
from PIL import Image

classifier = pipeline("image-classification", model="rizvandwiki/gender-classification")  # expect: FAI012
print(classifier(Image.open("customer.jpg")))
