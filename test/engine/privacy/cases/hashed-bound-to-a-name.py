import hashlib

with open("addresses.tsv") as lines, open("audience.tsv", "w") as audience:
    for line in lines:
        number, address = line.rstrip("\n").split("\t")
        hashed_email = hashlib.sha256(address.lower().encode("utf-8")).hexdigest()  # expect: PRV007 "`email`"
        audience.write(f"{number}\t{hashed_email}\n")


def place_of(customer_info):
    text = customer_info.encode()
    return hashlib.sha256(text).hexdigest()


def mask_customer(customer_info):
    text = customer_info.encode()
    return hashlib.sha256(text).hexdigest()  # expect: PRV007 "`customer_info`"
