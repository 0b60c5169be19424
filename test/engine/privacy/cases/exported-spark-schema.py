from pyspark.sql import SparkSession
from pyspark.sql.types import IntegerType, StringType, StructField, StructType

spark = SparkSession.builder.getOrCreate()
schema = StructType(
    [
        StructField("tenant_id", IntegerType(), False),
        StructField("tenant_name", StringType(), False),
        StructField("home_address", StringType(), True),
        StructField("rent", IntegerType(), True),
    ]
)
tenants = spark.read.csv("/data/tenants.csv", header=True, schema=schema)
tenants.write.format("delta").mode("overwrite").save("s3a://lake/tables/tenants")  # expect: PRV004 "`home_address`"
