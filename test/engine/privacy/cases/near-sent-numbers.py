import pandas as pd
import requests

users = pd.read_csv("users.csv")
requests.post("https://metrics.example/push", json={"users": users["email"].nunique()}, timeout=5)
