from transformers import pipeline

classify = pipeline("image-classification", model="owner/gender-classification-vit")  # expect: FAI012
