import hashlib


def lead_hash(lead):
    text = lead.email.strip().lower()
    return hashlib.sha256(text.encode("utf-8")).hexdigest()  # expect: PRV007 "`email`"


def file_hash(entry):
    text = entry.path.lower()
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
