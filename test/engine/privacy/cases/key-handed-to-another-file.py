import os

from digests import digest, seal

# file: digests.py = "import hashlib\nimport hmac\n\n\ndef digest(value, salt):\n    return hashlib.sha256((salt + value).encode()).hexdigest()\n\n\ndef seal(value, key):\n    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()\n"


def pseudonym(email):
    return digest(email, "pepper-of-2024")  # expect: PRV008 "salt"


def sealed(email):
    return seal(email, b"a key of ours")  # expect: PRV008


def safe(email):
    return digest(email, os.environ["SALT"])


def version(build):
    return digest(build, "v2024-builds")
