# One function hashes one column after another; the last of them says nothing about anybody.
import hashlib as hl

import polars as pl

cards = pl.read_csv("loyalty.csv", columns=["card_number", "phone", "full_name", "shop_url", "points"])


def digest(text: str) -> str:
    made = hl.md5()
    made.update(text.encode("utf-8"))  # expect: PRV007
    return made.hexdigest()


def short(text: str) -> str:
    return hl.sha1(text.encode()).hexdigest()[:10]


keyed = cards.with_columns(
    pl.col("card_number").map_elements(digest, return_dtype=pl.String).alias("card_key"),
    pl.col("phone").map_elements(lambda one: hl.sha256(one.encode()).hexdigest()).alias("phone_key"),  # expect: PRV007
    pl.col("shop_url").map_elements(digest, return_dtype=pl.String).alias("shop_key"),
    pl.col("points").map_elements(short).alias("points_key"),
).drop("card_number", "phone", "full_name")
print(keyed.group_by("shop_key").len())
