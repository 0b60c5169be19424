CLINIC = "Call us at +1-555-123-4567 on weekdays."
DESK = "Call Jane Ortiz at +1-617-932-4418"  # expect: PRV009
