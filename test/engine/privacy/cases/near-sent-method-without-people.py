from anthropic import Anthropic


class Scorer:
    def __init__(self):
        self.client = Anthropic()

    def score(self, lead):
        text = self.summarise(lead)
        masked = self.mask_contact(lead)
        self.contact(lead)
        return self.client.messages.create(
            model="claude", max_tokens=20, messages=[{"role": "user", "content": f"{text} {masked}"}]
        )

    def summarise(self, lead):
        return f"{lead.get('industry', '-')}, visits: {lead.get('visits', 0)}, opened: {lead.get('email_opened')}"

    def mask_contact(self, lead):
        return lead.get("email", "")[:1] + "***"

    def contact(self, lead):
        return lead.get("email")
