from pyspark.ml import Pipeline
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import MulticlassClassificationEvaluator
from pyspark.ml.feature import StandardScaler, StringIndexer, VectorAssembler
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
clients = spark.read.parquet("clients.parquet")
stages = [
    StringIndexer(inputCol="job", outputCol="job_number"),
    VectorAssembler(inputCols=["job_number", "age"], outputCol="raw"),
    StandardScaler(inputCol="raw", outputCol="features"),
]
prepared = Pipeline(stages=stages).fit(clients).transform(clients)  # expect: LKG001
train, test = prepared.randomSplit([0.8, 0.2], 1)
model = LogisticRegression().fit(train)
print(MulticlassClassificationEvaluator().evaluate(model.transform(test)))
