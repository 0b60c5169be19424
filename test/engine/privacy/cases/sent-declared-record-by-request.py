import httpx
import requests
from pydantic import BaseModel


class CustomerBase(BaseModel):
    customer_id: str
    name: str


class CustomerSignals(CustomerBase):
    complaints: list[str] = []


class CustomerSegment(BaseModel):
    segment_id: str
    name: str


async def assess(customer: CustomerSignals, settings):
    url = f"{settings.openai_base_url.rstrip('/')}/chat/completions"
    payload = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": customer.model_dump_json()}]}
    async with httpx.AsyncClient(timeout=20) as client:
        return await client.post(url, json=payload)  # expect: PRV005 "`name`"


def describe(segment: CustomerSegment):
    messages = [{"role": "user", "content": segment.model_dump_json()}]
    return requests.post("https://api.openai.com/v1/chat/completions", json={"model": "gpt-4o", "messages": messages})
