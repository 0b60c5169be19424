import hashlib


def digest(value):
    return hashlib.sha256(value.lower().strip().encode("utf-8")).hexdigest()  # expect: PRV007 "`email`"


def event_of(number, email=None):
    event = {"number": number}
    if email:
        event["em"] = digest(email)
    return event


def cache_key(value):
    return hashlib.sha256(value.encode()).hexdigest()


def cached(store, email):
    return store.get(cache_key(email))
