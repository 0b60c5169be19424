import openai


class Letters:
    def __init__(self):
        self.client = openai.AsyncOpenAI()

    async def write(self, patient_data, template):
        fields = await self.prepare(patient_data)
        prompt = f"Write this out: {template.format(**fields)}"
        return await self.client.chat.completions.create(  # expect: PRV005
            model="gpt-4o", messages=[{"role": "user", "content": prompt}]
        )

    async def prepare(self, patient_data):
        fields = {"patient_name": patient_data.get("name"), "mrn": patient_data.get("mrn")}
        fields.update({"today": "1 May"})
        return fields
