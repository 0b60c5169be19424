import hashlib
from functools import lru_cache


def cache_key(email):
    return hashlib.sha256(email.encode()).hexdigest()


def gravatar_url(email, size=80):
    return f"https://www.gravatar.com/avatar/{hashlib.md5(email.strip().lower().encode()).hexdigest()}?s={size}"


def experiment_group(user_id, groups=2):
    return int(hashlib.md5(str(user_id).encode()).hexdigest(), 16) % groups


def content_id(text):
    return hashlib.sha256(text.encode()).hexdigest()
