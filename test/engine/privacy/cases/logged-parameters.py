import logging

log = logging.getLogger("signup")


def register(email, password, phone_number):
    log.info(f"new user {email} ({phone_number})")  # expect: PRV003
    return {"email": email}
