import asyncio

import httpx
import requests


def push(lead):
    body = {"properties": {"full_name": lead["full_name"], "email": lead["email"]}}
    requests.post("https://crm.example.org/people", json=body, timeout=10)  # expect: PRV005 "`email`"


def push_all(leads):
    for lead in leads:
        push(lead)


async def send(guest):
    async with httpx.AsyncClient() as client:
        await client.post("https://mail.example.org", json={"name": guest["name"], "email": guest["email"]})  # expect: PRV005 "`email`"


async def send_all(guests):
    await asyncio.gather(*[send(guest) for guest in guests])
