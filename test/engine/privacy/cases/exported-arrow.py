import io
import json
import pickle

import boto3
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

guests = pd.read_csv("guests.csv")[["email", "nights"]]
pq.write_table(pa.Table.from_pandas(guests), "guests.parquet")  # expect: PRV004

buffer = io.BytesIO()
pq.write_table(pa.Table.from_pandas(guests), buffer)
boto3.client("s3").put_object(Bucket="inn", Key="guests.parquet", Body=buffer.getvalue())  # expect: PRV004

in_memory = io.BytesIO()
pickle.dump(guests, in_memory)
print(len(in_memory.getvalue()))

nights = io.StringIO()
json.dump(guests["nights"].describe().to_dict(), nights)
boto3.client("s3").put_object(Bucket="inn", Key="nights.json", Body=nights.getvalue())
