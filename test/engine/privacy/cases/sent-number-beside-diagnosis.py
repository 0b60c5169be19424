import anthropic

PLAN = "Patient {patient_id}, {age} years, {diagnosis}. Write a plan for the time after discharge."
WARD = "{patient_id} lies in bed {bed}."

client = anthropic.Anthropic()


class Narrator:
    def ask(self, prompt):
        return client.messages.create(
            model="claude-sonnet-4-5", max_tokens=500, messages=[{"role": "user", "content": prompt}]
        )

    def plan(self, stay):
        prompt = PLAN.format(patient_id=stay.get("patient_id"), age=stay.get("age"), diagnosis=stay.get("diagnosis"))
        return self.ask(prompt)  # expect: PRV005 "`patient_id`"

    def bed(self, stay):
        return self.ask(WARD.format(patient_id=stay.get("patient_id"), bed=stay.get("bed")))

    def anonymous(self, stay):
        return self.ask(f"{stay['age']} years, {stay['diagnosis']}")

    def router(self, call):
        return self.ask(f"{call['customer_id']}: {call['diagnosis']}")
