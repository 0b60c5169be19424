from pyspark.ml import Pipeline
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.ml.feature import StringIndexer, VectorAssembler
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
loans = spark.read.parquet("consumer_loans")
codes = StringIndexer(inputCol="sex", outputCol="sex_code")
columns = VectorAssembler(inputCols=["sex_code", "marital_status", "amount"], outputCol="features")
train, test = loans.randomSplit([0.8, 0.2], seed=1)
model = Pipeline(stages=[codes, columns, LogisticRegression(labelCol="defaulted")]).fit(train)  # expect: FAI003 "`sex`"
rate = BinaryClassificationEvaluator(labelCol="defaulted")
print(rate.evaluate(model.transform(train)))
print(rate.evaluate(model.transform(test)))  # expect: FAI001 "`sex` and `marital_status`"
