import json
import logging

from fastapi import FastAPI, Request
from flask import request as posted

app = FastAPI()
logger = logging.getLogger(__name__)


@app.post("/lead")
async def take(request: Request):
    body = await request.json()
    logger.info(f"Received: {body}")  # expect: PRV003 "`email`"
    logger.info("keys: %s", list(body.keys()))
    return {"to": body["email"], "plan": body.get("plan")}


def handler(event, context):
    logger.info("event: %s", json.dumps(event))  # expect: PRV003 "`phone_number`"
    number = event.get("phone_number")
    return {"number": number}


def plan():
    payload = posted.get_json()
    logger.info("got %s", payload)
    logger.info("got %d", len(payload))
    return payload["plan"]


def other(data):
    logger.info("rows %s", data)
    return data["total"]
