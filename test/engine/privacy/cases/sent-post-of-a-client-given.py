import json

URL = "https://generativelanguage.googleapis.com/v1beta/models/gemini-1.5-flash:generateContent"


def prompt_of(lead):
    return "Write a mail.\n" + json.dumps({"contact_name": lead.input.name, "city": lead.input.city})


async def draft(client, lead):
    prompt = prompt_of(lead)
    return await client.post(URL, json={"contents": [{"parts": [{"text": prompt}]}]})  # expect: PRV005 "`name`"


async def draft_for_place(client, place):
    prompt = "Write of " + place.input.name
    return await client.post(URL, json={"contents": [{"parts": [{"text": prompt}]}]})


async def store(client, lead):
    return await client.post("https://crm.northbridge.io/leads", json={"name": lead.input.name})


async def of_a_tree(client, parent, worker):
    prompt = f"Explain {parent.data.name} on {worker.info.name}"
    return await client.post(URL, json={"contents": [{"parts": [{"text": prompt}]}]})
