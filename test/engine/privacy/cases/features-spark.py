from pyspark.ml.classification import LogisticRegression
from pyspark.ml.feature import VectorAssembler
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
df = spark.read.csv("s3://bucket/patients.csv", header=True)
assembled = VectorAssembler(inputCols=["age", "pulse"], outputCol="features").transform(df)
LogisticRegression(featuresCol="features", labelCol="y").fit(assembled)
