HELP = [
    {"title": "Nurse line", "phone": "tel:+18005550123"},
    {"title": "Crisis line", "phone": "+18662771234"},
    {"title": "Made up", "phone": "+14155551234"},
]
