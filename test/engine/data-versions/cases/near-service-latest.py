import requests

rate = requests.get("https://api.example.org/latest").json()
print(rate.get("latest_version"))
