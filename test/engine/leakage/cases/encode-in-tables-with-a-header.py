# The header of the file tells which columns there are; what groups add to them is known by the names that expressions are given.
# file: ads.csv = "campaign,slot,hour,bid,clicked\nspring,top,9,0.4,0\n"
import polars as pl
from pyspark.ml.classification import GBTClassifier
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.ml.feature import VectorAssembler
from pyspark.sql import SparkSession, functions as F
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

ads = pl.read_csv("ads.csv")
ads = ads.join(ads.group_by("campaign").agg(pl.col("clicked").mean().alias("ctr"), pl.len().alias("n")), on="campaign")  # expect: LKG008
usual = ads.group_by("slot").agg(pl.col("bid").mean())  # expect: LKG005
ads = ads.join(usual, on="slot")
A, B, a, b = train_test_split(ads[["hour", "ctr", "bid_right"]], ads["clicked"], random_state=3)
print(LogisticRegression().fit(A, a).score(B, b))

C, D, c, d = train_test_split(ads[["hour", "n", "bid"]], ads["clicked"], random_state=3)
print(LogisticRegression().fit(C, c).score(D, d))

spark = SparkSession.builder.getOrCreate()
rows = spark.read.csv("ads.csv", header=True, inferSchema=True)
rates = rows.groupBy("slot").agg(F.avg("clicked").alias("slot_rate"), F.count("*").alias("shown"))  # expect: LKG008
rows = rows.join(rates, on="slot", how="left")
whole = VectorAssembler(inputCols=["hour", "slot_rate"], outputCol="features").transform(rows)
train, test = whole.randomSplit([0.8, 0.2], seed=1)
trees = GBTClassifier(labelCol="clicked", featuresCol="features").fit(train)
print(BinaryClassificationEvaluator(labelCol="clicked").evaluate(trees.transform(test)))

plain = VectorAssembler(inputCols=["hour", "shown"], outputCol="features").transform(rows)
first, second = plain.randomSplit([0.8, 0.2], seed=1)
other = GBTClassifier(labelCol="clicked", featuresCol="features").fit(first)
print(BinaryClassificationEvaluator(labelCol="clicked").evaluate(other.transform(second)))
