# What is sent is told at the call of the method that sends; methods of other classes and libraries only share its name.
import joblib
import pandas as pd
import requests

guests = pd.read_csv("guests.csv")[["guest_name", "email", "nights"]]


class Desk:
    def save(self, text):
        requests.post("https://desk.example.com/notes", json={"text": text})


class Seen:
    def save(self, text):
        self.last = len(text)


def note(desk):
    desk.save(guests["guest_name"].iloc[0])  # expect: PRV005


Seen().save(guests["email"].iloc[0])
joblib.save(guests["email"].iloc[1])
