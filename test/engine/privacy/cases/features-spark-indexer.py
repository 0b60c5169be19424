from pyspark.ml.feature import StringIndexer
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
# file: people.csv = "full_name,email,plan\nA,a@b.c,x\n"
people = spark.read.option("header", True).csv("people.csv")
indexed = StringIndexer(inputCol="email", outputCol="mail_ix").fit(people)  # expect: PRV001 "`email`"
