# Shops and practices that a map tells of, with the telephone of their desk; the people of a list of leads are others.
# file: places.csv = "name,address,phone,website,rating,reviews,place_id\na,b,c,d,1,2,e\n"
import pandas as pd
from openai import OpenAI

client = OpenAI()
places = pd.read_csv("places.csv")
places.to_csv("ready.csv")


def offer(lead):
    facts = {"name": lead.get("name"), "rating": lead.get("rating"), "site": lead.get("website")}
    return client.responses.create(model="gpt-4.1-mini", input=f"Offer a site to {facts}")


def greet(prospect):
    return client.responses.create(model="gpt-4.1-mini", input=f"Greet {prospect.name} of {prospect.firm}")  # expect: PRV005 "`name`"
