from pyspark.sql import SparkSession
from pyspark.ml.feature import VectorAssembler, StandardScaler
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import BinaryClassificationEvaluator

spark = SparkSession.builder.getOrCreate()
df = spark.read.csv("flights.csv", header=True, inferSchema=True)
asm = VectorAssembler(inputCols=["dist", "dep"], outputCol="raw")
df = asm.transform(df)
sc = StandardScaler(inputCol="raw", outputCol="features").fit(df)  # expect: LKG001
df = sc.transform(df)
train, test = df.randomSplit([0.8, 0.2], seed=1)
model = LogisticRegression(labelCol="late").fit(train)
print(BinaryClassificationEvaluator(labelCol="late").evaluate(model.transform(test)))
