from pyspark.ml.feature import RFormula
from pyspark.ml.regression import GeneralizedLinearRegression
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
cars = spark.read.csv("cars.csv", header=True, inferSchema=True)
# It puts columns together and numbers texts: nothing of how values are spread.
rows = RFormula(formula="power ~ weight + doors").fit(cars).transform(cars)
train, test = rows.randomSplit([0.8, 0.2])
model = GeneralizedLinearRegression(family="gaussian").fit(train)
model.transform(test).select("prediction").show()
