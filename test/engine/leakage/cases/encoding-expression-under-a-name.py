import polars as pl
from lightgbm import LGBMClassifier

trips = pl.read_parquet("trips.parquet").sort("day")
trips = trips.with_columns(pl.col("tipped").mean().over("zone").alias("zone_tips"))  # expect: LKG008
cut = int(trips.height * 0.75)
early, late = trips[:cut], trips[cut:]
model = LGBMClassifier().fit(early.select("km", "zone_tips"), early["tipped"])
print(model.score(late.select("km", "zone_tips"), late["tipped"]))
