import json

from anthropic import Anthropic


class Scorer:
    def __init__(self):
        self.client = Anthropic()

    def score(self, lead):
        summary = self.summarise(lead)
        prompt = f"Score this lead from 0 to 100.\n{summary}"
        reply = self.client.messages.create(  # expect: PRV005 "`email`"
            model="claude", max_tokens=20, messages=[{"role": "user", "content": prompt}]
        )
        return json.loads(reply.content[0].text)

    def compare(self, leads):
        texts = []
        for lead in leads:
            texts.append(self.summarise(lead))
        listing = "\n".join(texts)
        return self.client.messages.create(  # expect: PRV005 "`email`"
            model="claude", max_tokens=200, messages=[{"role": "user", "content": f"Compare:\n{listing}"}]
        )

    def summarise(self, lead):
        return f"{lead.get('company', '-')}, {lead.get('email', '-')}, visits: {lead.get('visits', 0)}"
