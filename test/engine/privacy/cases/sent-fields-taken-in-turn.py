import litellm

FIELDS = ("full_name", "iban", "email")


class Talk:
    def __init__(self, customer, product):
        self.messages = [{"role": "system", "content": "You are the assistant of a bank."}]
        self.others = [{"role": "system", "content": "You are the assistant of a shop."}]
        facts = ", ".join(f"{key}={customer[key]}" for key in FIELDS)
        self.messages.append({"role": "system", "content": f"The customer: {facts}"})
        prices = ", ".join(f"{key}={product[key]}" for key in ("price", "size"))
        plan = ", ".join(f"{key}={customer[key]}" for key in ("plan", "since"))
        self.others.append({"role": "system", "content": f"{prices} {plan}"})

    def ask(self):
        return litellm.completion(model="openai/gpt-4o", messages=self.messages)  # expect: PRV005

    def other(self):
        return litellm.completion(model="openai/gpt-4o", messages=self.others)
