from pyspark.ml import Pipeline
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.ml.feature import StandardScaler, VectorAssembler
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
trips = spark.read.parquet("trips")
train, test = trips.randomSplit([0.8, 0.2], seed=5)
steps = [
    VectorAssembler(inputCols=["km", "hour"], outputCol="raw"),
    StandardScaler(inputCol="raw", outputCol="features"),
    LogisticRegression(),
]
model = Pipeline(stages=steps).fit(train)
answers = model.transform(test).select("prediction", "rawPrediction", "label")
print(BinaryClassificationEvaluator().evaluate(answers))
