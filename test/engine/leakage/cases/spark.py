from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from pyspark.ml.feature import StandardScaler as SparkScaler
from pyspark.ml.classification import LogisticRegression as SparkRegression

data = spark.read.csv("data.csv", header=True)
scaled = SparkScaler(inputCol="x", outputCol="z").fit(data).transform(data)  # expect: LKG001
train, test = scaled.randomSplit([0.8, 0.2])
model = SparkRegression(featuresCol="z").fit(train)
print(model.transform(test))
