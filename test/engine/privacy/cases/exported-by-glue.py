from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from pyspark.context import SparkContext
from pyspark.sql.functions import col, lower

glue = GlueContext(SparkContext())
raw = glue.create_dynamic_frame.from_catalog(database="crm", table_name="buyers")
rows = raw.toDF().withColumn("email", lower(col("email"))).dropDuplicates(["email"])
out = DynamicFrame.fromDF(rows, glue, "out")
glue.write_dynamic_frame.from_options(frame=out, connection_type="s3", connection_options={"path": "s3://crm/b/"})  # expect: PRV004 "`email`"
glue.write_dynamic_frame.from_catalog(frame=out, database="crm", table_name="clean")  # expect: PRV004 "`email`"
safe = DynamicFrame.fromDF(rows.drop("email"), glue, "safe")
glue.write_dynamic_frame.from_options(frame=safe, connection_type="s3", connection_options={"path": "s3://crm/s/"})
