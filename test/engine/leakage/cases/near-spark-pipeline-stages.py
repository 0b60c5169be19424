from pyspark.ml import Pipeline
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import MulticlassClassificationEvaluator
from pyspark.ml.feature import StandardScaler, VectorAssembler
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
clients = spark.read.parquet("clients.parquet")
assembler = VectorAssembler(inputCols=["balance", "age"], outputCol="raw")
whole = Pipeline(stages=[assembler]).fit(clients).transform(clients)
train, test = whole.randomSplit([0.8, 0.2], 1)
scaler = StandardScaler(inputCol="raw", outputCol="features")
model = Pipeline(stages=[scaler, LogisticRegression()]).fit(train)
print(MulticlassClassificationEvaluator().evaluate(model.transform(test)))
