from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.sql import SparkSession, functions as F

spark = SparkSession.builder.getOrCreate()
df = spark.read.csv("visits.csv", header=True)
df.select(F.mean("age"), F.max("fee")).show()
print(df.agg(F.count("*")).collect()[0][0])
df = df.withColumn("fee_log", F.log1p(F.col("fee"))).withColumn("one", F.lit(1)).na.drop()
df = df.filter(F.col("fee") > 0)
train, test = df.randomSplit([0.8, 0.2])
usual_age = train.select(F.mean("age")).first()[0]
train = train.fillna(usual_age, subset=["age"])
test = test.fillna(usual_age, subset=["age"])
model = LogisticRegression(labelCol="left").fit(train)
print(BinaryClassificationEvaluator(labelCol="left").evaluate(model.transform(test)))
