import logging

log = logging.getLogger(__name__)


def first_line(text):
    for line in text.split("\n")[:5]:
        if line.istitle():
            return line
    return "nobody"


def read(text):
    candidate_info = {"name": "", "skills": []}
    candidate_info["name"] = first_line(text)
    log.info(f"read: {candidate_info['name']}")  # expect: PRV003 "`name`"
    return candidate_info


def read_product(text):
    product_info = {"name": "", "sizes": []}
    product_info["name"] = first_line(text)
    log.info(f"read: {product_info['name']}")
    return product_info
