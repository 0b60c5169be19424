from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.ml.feature import VectorAssembler
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

spark = SparkSession.builder.getOrCreate()
claims = spark.read.parquet("claims").select("gender", "sum_insured", "months", "rejected")
claims = VectorAssembler(inputCols=["sum_insured", "months"], outputCol="features").transform(claims)
train, test = claims.randomSplit([0.8, 0.2], seed=1)
said = LogisticRegression(labelCol="rejected").fit(train).transform(test)
print(BinaryClassificationEvaluator(labelCol="rejected").evaluate(said))
said.groupBy("months", "gender").agg(F.avg("prediction"), F.count("*")).show()
