import hashlib


def short_hash(value):
    return hashlib.sha256(str(value).encode()).hexdigest()  # expect: PRV007 "`value`"


def mask_pii(frame, names):
    masked = frame.copy()
    for name in names:
        masked[name] = masked[name].apply(short_hash)
    return masked


def name_of_cache(value):
    return hashlib.md5(str(value).encode()).hexdigest()
