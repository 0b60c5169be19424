from pyspark.ml import PipelineModel
from pyspark.ml.classification import GBTClassificationModel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

spark = SparkSession.builder.getOrCreate()
accounts = spark.table("core.accounts").select("holder_name", "national_id", "balance", "region")
scored = PipelineModel.load("models/arrears").transform(accounts)
scored.select("national_id", "probability").write.parquet("out/scored")  # expect: PRV004 "`national_id`"
scored.groupBy("region").agg(F.avg("prediction")).write.parquet("out/by_region")
again = GBTClassificationModel.load("models/gbt").transform(accounts.drop("holder_name", "national_id"))
again.write.parquet("out/again")
