# From one column to the next, within each row; and parts of Spark by their shares, whatever comes first.
import pandas as pd
from pyspark.ml.classification import LogisticRegression as SparkRegression
from pyspark.sql import SparkSession
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

traces = pd.read_csv("traces.csv")
steps = traces[["t0", "t1", "t2", "t3"]]
X = pd.DataFrame()
X["ups"] = (steps.diff(axis=1) > 0).sum(axis=1)
X["most"] = steps.diff(axis=1).max(axis=1)
X_train, X_test, y_train, y_test = train_test_split(X, traces["fault"], random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))

rows = SparkSession.builder.getOrCreate().read.parquet("rows.parquet")
test, train = rows.randomSplit([0.3, 0.7], seed=1)
SparkRegression(featuresCol="features", labelCol="fault").fit(train).evaluate(test)
