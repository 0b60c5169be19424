import hashlib

password = input().encode()
digest = hashlib.pbkdf2_hmac("sha256", password, b"static-salt", 200_000)  # expect: PRV008 "as its salt"
