# file: settings.py = "import os\n\nPEPPER = 'fixed-in-2021'\nKEY = os.environ['PSEUDO_KEY']\n"
import hashlib
import hmac

from settings import KEY, PEPPER


def weak(value):
    return hashlib.sha256((PEPPER + value).encode()).hexdigest()  # expect: PRV008 "`PEPPER`"


def strong(value):
    return hmac.new(KEY.encode(), value.encode(), hashlib.sha256).hexdigest()
