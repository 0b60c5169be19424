from hospital import Records, Stock
from vertexai.generative_models import GenerativeModel


class Assistant:
    def __init__(self):
        self.model = GenerativeModel("gemini-1.5-pro")
        self.records = Records()
        self.stock = Stock()

    def sum_up(self, number):
        found = self.records.find(number)
        text = f"""Patient: {found['name']}
Gender: {found['gender']}, born {found['date_of_birth']}
"""
        return self.model.generate_content(f"Sum up:\n{text}")  # expect: PRV005 "`name`"

    def describe(self, number):
        entry = self.records.find(number)
        return self.model.generate_content(f"Name: {entry['full_name']}, DOB: {entry['dob']}")  # expect: PRV005 "`full_name`"

    def order(self, number):
        item = self.stock.find(number)
        return self.model.generate_content(f"Name: {item['name']}, Price: {item['price']}")

    def room(self, number):
        ward = self.records.ward(number)
        return self.model.generate_content(f"Patients in {ward['name']}: {ward['count']}")
