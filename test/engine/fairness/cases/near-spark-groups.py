from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.ml.feature import VectorAssembler
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

spark = SparkSession.builder.getOrCreate()
loans = spark.read.parquet("consumer_loans")
loans = VectorAssembler(inputCols=["amount", "months"], outputCol="features").transform(loans)
train, test = loans.randomSplit([0.8, 0.2], seed=1)
said = LogisticRegression(labelCol="defaulted").fit(train).transform(test)
print(BinaryClassificationEvaluator(labelCol="defaulted").evaluate(said))
said.groupBy("gender").agg(F.avg("prediction"), F.count("*")).show()
