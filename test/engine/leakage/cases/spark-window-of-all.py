from pyspark.ml.classification import GBTClassifier
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.ml.feature import VectorAssembler
from pyspark.sql import SparkSession, Window, functions as F

spark = SparkSession.builder.getOrCreate()
visits = spark.table("lake.visits")
ward = Window.partitionBy("ward").orderBy("day").rowsBetween(Window.unboundedPreceding, Window.unboundedFollowing)
visits = visits.withColumn("ward_cost", F.avg("cost").over(ward))  # expect: LKG005 "avg"
visits = VectorAssembler(inputCols=["cost", "ward_cost"], outputCol="features").transform(visits)
train, test = visits.randomSplit([0.8, 0.2], seed=1)
model = GBTClassifier(labelCol="again").fit(train)
print(BinaryClassificationEvaluator(labelCol="again").evaluate(model.transform(test)))
