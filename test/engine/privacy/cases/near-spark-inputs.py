from pyspark.ml.classification import LogisticRegression
from pyspark.ml.feature import StringIndexer, VectorAssembler
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
# file: people.csv = "full_name,email,plan,tenure,left\nA,a@b.c,x,1,0\n"
people = spark.read.option("header", True).csv("people.csv")
people = StringIndexer(inputCol="plan", outputCol="plan_ix").fit(people).transform(people)
vectors = VectorAssembler(inputCols=["plan_ix", "tenure"], outputCol="features").transform(people)
model = LogisticRegression(labelCol="left").fit(vectors)
