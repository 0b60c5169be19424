import openai
import pandas as pd
import requests
import wandb

users = pd.read_csv("users.csv")
print(users["email"].str.len().mean())
