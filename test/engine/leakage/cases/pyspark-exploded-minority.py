from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.sql import SparkSession
from pyspark.sql.functions import array, col, explode, lit, split

spark = SparkSession.builder.getOrCreate()
loans = spark.read.csv("loans.csv", header=True, inferSchema=True)
good = loans.filter(col("defaulted") == 0)
bad = loans.filter(col("defaulted") == 1)
times = int(good.count() / bad.count())
more = bad.withColumn("copy", explode(array([lit(i) for i in range(times)]))).drop("copy")  # expect: LKG003
both = good.unionAll(more)
train, test = both.randomSplit([0.8, 0.2], seed=4)
model = LogisticRegression(featuresCol="inputs", labelCol="defaulted").fit(train)
print(BinaryClassificationEvaluator(labelCol="defaulted").evaluate(model.transform(test)))

words = loans.withColumn("word", explode(split(col("purpose"), " ")))
first, second = words.randomSplit([0.8, 0.2], seed=4)
again = LogisticRegression(featuresCol="inputs", labelCol="defaulted").fit(first)
print(BinaryClassificationEvaluator(labelCol="defaulted").evaluate(again.transform(second)))
