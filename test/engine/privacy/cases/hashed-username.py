import hashlib


def hash_username(username: str) -> str:
    return hashlib.sha256(username.encode()).hexdigest()  # expect: PRV007 "username"


def cache_key(username: str) -> str:
    return hashlib.md5(username.encode()).hexdigest()
