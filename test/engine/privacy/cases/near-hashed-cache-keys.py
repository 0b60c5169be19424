import hashlib
import json
import pickle

params = {"depth": 3, "rate": 0.1}
key = hashlib.md5(json.dumps(params, sort_keys=True).encode()).hexdigest()
with open("model.pkl", "rb") as file:
    checksum = hashlib.sha256(file.read()).hexdigest()
name = hashlib.sha1(("v1-" + key).encode()).hexdigest()
