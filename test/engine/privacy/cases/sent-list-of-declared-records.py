# A list of records goes to another service; of a single one, the service may be the firm's own.
import httpx
from pydantic import BaseModel


class Contact(BaseModel):
    first_name: str
    email: str
    phone: str


class Reading(BaseModel):
    sensor: str
    value: float


def push(contacts: list[Contact]):
    httpx.post("https://api.mailer.io/v3/contacts", json={"contacts": [one.model_dump() for one in contacts]})  # expect: PRV005
    httpx.post("https://api.mailer.io/v3/count", json={"count": len([one.email for one in contacts])})


def read(readings: list[Reading]):
    httpx.post("https://api.mailer.io/v3/readings", json=[one.model_dump() for one in readings])


def single(contact: Contact):
    httpx.post("https://accounts.internal.example/contacts", json=contact.model_dump())
