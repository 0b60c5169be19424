import pandas as pd
from tensorflow.keras import layers

people = pd.read_csv("people.csv")
letters = layers.TextVectorization(max_tokens=5000, split="character")
letters.adapt(people["last_name"])  # expect: PRV001
