from typing import Any

import anthropic
from openai import OpenAI


class Writer:
    def __init__(self, key: str) -> None:
        self.client: OpenAI = OpenAI(api_key=key)
        self.other = anthropic.Anthropic()

    def write(self, lead: dict[str, Any]) -> str:
        prompt: str = f"Write to {lead['email']} of {lead['company']}."
        messages: list[dict[str, str]] = [{"role": "user", "content": prompt}]
        answer = self.client.chat.completions.create(model="gpt-4o", messages=messages)  # expect: PRV005 "`email`"
        return answer.choices[0].message.content

    def rank(self, lead: dict[str, Any]) -> str:
        prompt: str = f"Rank a firm of {lead['size']} people."
        messages: list[dict[str, str]] = [{"role": "user", "content": prompt}]
        self.client.chat.completions.create(model="gpt-4o", messages=messages)
        text: str = "Say hello."
        return self.other.messages.create(model="claude", max_tokens=9, messages=[{"role": "user", "content": text}])
