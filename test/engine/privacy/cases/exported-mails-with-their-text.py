from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StringType, StructField, StructType

MAIL = StructType([StructField("subject", StringType()), StructField("sender", StringType()), StructField("body", StringType())])
spark = SparkSession.builder.getOrCreate()
mails = spark.read.schema(MAIL).json("s3a://desk/raw/")
mails = mails.withColumn("subject", F.coalesce(F.col("subject"), F.lit(""))).withColumn("sender", F.trim(F.col("sender")))
mails.write.mode("overwrite").parquet("s3a://desk/clean/")  # expect: PRV004 "`sender`"
mails.select("subject", "body").write.parquet("s3a://desk/texts/")
