# The inner function has a name of its own, which is called as what is sent.
import pandas as pd
import requests

guests = pd.read_csv("guests.csv")[["guest_name", "email", "nights"]]


def count(body):
    def nights():
        body = {"email": guests["email"].iloc[0]}
        return len(body)

    requests.post("https://desk.example.com/counts", json=body)
    return nights()


count({"nights": 3})
