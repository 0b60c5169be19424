import re

CARD = re.compile(r"\b4\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b")
EMAIL = re.compile(r"[\w.]+@[\w.]+\.[a-z]{2,}")
SHAPE = "A123456(3)"
