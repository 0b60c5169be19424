import hashlib


def sign_in(form, users):
    password_hash = hashlib.sha256(form["secret"].encode()).hexdigest()
    return users.check(form["account"], password_hash)


def store(blob, folder):
    file_hash = hashlib.sha256(blob).hexdigest()
    page_md5 = hashlib.md5(blob[:1024]).hexdigest()
    folder.joinpath(f"{file_hash}-{page_md5}").write_bytes(blob)
