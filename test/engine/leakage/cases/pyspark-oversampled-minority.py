from pyspark.ml.classification import GBTClassifier
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
claims = spark.read.parquet("claims.parquet")
honest = claims.filter(claims.fraud == 0)
frauds = claims.filter(claims.fraud == 1)
ratio = honest.count() / frauds.count()
many = frauds.sample(withReplacement=True, fraction=ratio, seed=3)  # expect: LKG003
few = honest.sample(False, 0.5, seed=3)
balanced = few.unionByName(many)
train, test = balanced.randomSplit([0.75, 0.25], seed=8)
model = GBTClassifier(featuresCol="signals", labelCol="fraud").fit(train)
print(BinaryClassificationEvaluator(labelCol="fraud").evaluate(model.transform(test)))
