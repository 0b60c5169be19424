from pyspark.ml import Pipeline
from pyspark.ml.classification import GBTClassifier
from pyspark.ml.feature import StringIndexer, VectorAssembler
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
members = spark.read.parquet("members.parquet").select("last_name", "first_name", "visits", "renewed")
index = StringIndexer(inputCol="last_name", outputCol="name_index")
vector = VectorAssembler(inputCols=["name_index", "visits"], outputCol="features")
Pipeline(stages=[index, vector, GBTClassifier(labelCol="renewed")]).fit(members)  # expect: PRV001 "`last_name`"
