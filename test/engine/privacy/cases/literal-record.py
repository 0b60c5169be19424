patient = {"name": "Siti Rahman", "nhs_number": "943 476 5919", "ward": 4}  # expect: PRV009 "1 NHS number"
