import hashlib


def hash_email(email: str) -> str:
    return hashlib.sha256(email.strip().lower().encode()).hexdigest()  # expect: PRV007


def pseudonymise_user(user_id):
    return hashlib.md5(str(user_id).encode()).hexdigest()  # expect: PRV007
