import os

import requests

HOOK = "https://hooks.slack.com/services/T0/B0/key"
DISCORD_WEBHOOK = os.environ["DISCORD_WEBHOOK"]
TOKEN = os.environ["TOKEN"]


def _post(payload):
    requests.post(HOOK, json=payload, timeout=10)


def tell(lead):
    _post({"text": f"New lead: {lead['full_name']}, {lead['email']}"})  # expect: PRV005 "go to Slack"


def tell_count(leads):
    _post({"text": f"{len(leads)} new leads"})


def tell_discord(patient):
    requests.post(DISCORD_WEBHOOK, json={"content": f"{patient['email']} did not come"})  # expect: PRV005 "Discord"


def tell_telegram(customer):
    url = f"https://api.telegram.org/bot{TOKEN}/sendMessage"
    requests.post(url, json={"chat_id": 1, "text": f"Call {customer['phone_number']}"})  # expect: PRV005 "Telegram"


def to_zap(customer):
    requests.post("https://hooks.zapier.com/hooks/catch/1/a", json={"email": customer["email"]})  # expect: PRV005 "Zapier"


def to_airtable(customer):
    body = {"fields": {"Email": customer["email"]}}
    requests.post("https://api.airtable.com/v0/app/Leads", json=body)  # expect: PRV005 "Airtable"


class SlackNotifier:
    def __init__(self, webhook_url):
        self.webhook_url = webhook_url

    def send(self, applicant):
        requests.post(self.webhook_url, json={"text": f"{applicant['email']} applied"})  # expect: PRV005 "Slack"

    def send_score(self, score):
        requests.post(self.webhook_url, json={"text": f"Accuracy {score:.2f}"})


def sign_up(user):
    # The program's own service.
    requests.post("https://api.acme.io/users", json={"email": user["email"]})
    requests.get("https://api.telegram.org/botX/getUpdates", timeout=5)


def answer(user, chat_id):
    # Somebody who wrote to the bot gets an answer.
    url = f"https://api.telegram.org/bot{TOKEN}/sendMessage"
    requests.post(url, json={"chat_id": chat_id, "text": f"Hello {user['full_name']}"})


def deploy(version, user):
    _post({"text": f"{version} deployed by {user}", "username": "deploy-bot"})
