from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.sql import SparkSession, Window, functions as F

spark = SparkSession.builder.getOrCreate()
df = spark.read.csv("visits.csv", header=True)
usual_age = df.select(F.mean("age")).collect()[0][0]  # expect: LKG005
df = df.na.fill({"age": usual_age}).na.drop(subset=["left"])
figures = df.agg(F.mean("fee").alias("m"), F.stddev("fee").alias("s")).first()  # expect: LKG005
df = df.withColumn("fee_z", (df.fee - figures["m"]) / figures["s"])
df = df.withColumn("shop_tip", F.avg("tip").over(Window.partitionBy("shop")))  # expect: LKG005
middle = df.approxQuantile("size", [0.5], 0.01)[0]  # expect: LKG005
df = df.withColumn("size", F.when(F.col("size").isNull(), middle).otherwise(F.col("size")))
train, test = df.randomSplit([0.8, 0.2])
model = LogisticRegression(labelCol="left").fit(train)
print(BinaryClassificationEvaluator(labelCol="left").evaluate(model.transform(test)))
