import hashlib
import hmac
import os

APP_SECRET = "q7Lr2pTn0x"


def _pepper():
    return os.getenv("PEPPER", "pepper-of-tests")


def pseudonym_of(email, pepper=None):
    p = pepper or _pepper()
    text = (email + p).encode("utf-8")
    return hashlib.sha256(text).hexdigest()  # expect: PRV008 "`p`"


def signature_of(username):
    made = hmac.new(str(APP_SECRET).encode("utf-8"), username.encode(), hashlib.sha256)  # expect: PRV008 "`APP_SECRET`"
    return made.hexdigest()
