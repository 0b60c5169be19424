import pandas as pd

gist = pd.read_csv("https://gist.githubusercontent.com/ann/0a1b2c3d/raw/3f786850e387550fdab836ed7e6dc881de23001b/rows.csv")
cached = pd.read_csv("https://cdn.jsdelivr.net/gh/ann/data@v1.4.0/rows.csv")
hub = pd.read_parquet("hf://datasets/ann/rows@3f786850e387550fdab836ed7e6dc881de23001b/train.parquet")
tag = pd.read_csv("https://raw.githubusercontent.com/ann/data/refs/tags/first/rows.csv")
