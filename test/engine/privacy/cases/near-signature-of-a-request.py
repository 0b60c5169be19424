import hashlib
import hmac
import os

SECRET = os.getenv("GATE_SECRET", "only-for-tests")


def is_genuine(path, window, token):
    expected = hmac.new(SECRET.encode(), f"{path}:{window}".encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, token)
