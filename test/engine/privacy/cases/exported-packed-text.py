import gzip

import boto3
import geopandas as gpd
import pandas as pd

s3 = boto3.client("s3")
members = pd.read_csv("members.csv", usecols=["full_name", "email", "ward", "lat", "lon"])
body = gzip.compress(members.to_csv(index=False).encode())
s3.put_object(Bucket="club", Key="members.csv.gz", Body=body)  # expect: PRV004

points = gpd.GeoDataFrame(members, geometry=gpd.points_from_xy(members.lon, members.lat))
points.to_file("members.geojson", driver="GeoJSON")  # expect: PRV004 "`full_name`"
points.dissolve("ward").to_file("wards.gpkg")
